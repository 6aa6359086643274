package io.cachewright.runtime.shared;

/** The byte before each part of a written key. They stay what they are: a store keeps keys longer than a process runs. */
final class KeyTag {
    static final int NULL = 'n';
    static final int TRUE = 'T';
    static final int FALSE = 'F';
    static final int CHAR = 'c';
    static final int BYTE = 'b';
    static final int SHORT = 'h';
    static final int INT = 'i';
    static final int LONG = 'l';
    static final int FLOAT = 'f';
    static final int DOUBLE = 'd';
    static final int STRING = 's';
    static final int ENUM = 'e';

    /** Texts that only together are one value, as the language and country of a Locale. */
    static final int TEXTS = 't';

    static final int BYTES = 'B';
    static final int ARRAY = 'A';
    static final int LIST = 'L';
    static final int SET = 'S';
    static final int MAP = 'M';
    static final int OPTIONAL = 'O';
    static final int COMPONENTS = 'C';

    /** The part behind it is sensitive. */
    static final int SENSITIVE = '!';

    /** The end of what holds several parts. */
    static final int END = ']';

    private KeyTag() {}
}
