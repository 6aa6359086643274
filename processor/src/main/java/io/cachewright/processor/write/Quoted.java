package io.cachewright.processor.write;

/** A user's text as it may stand in a comment. */
final class Quoted {
    private Quoted() {}

    /** As code, in which nothing ends the comment or begins an escape. */
    static String code(String text) {
        return "{@code " + text.replace('\\', '/').replace("*/", "* /").replaceAll("\\p{Cntrl}", " ") + "}";
    }
}
