package io.cachewright.processor.report;

import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * Everything the processor may object to. The id is stable: it is printed in front of each problem, names the section
 * in docs/errors.md, and silences a warning as in {@code @SuppressWarnings("cachewright:identity-key")}.
 */
public enum Rule {
    /** Enums, records, annotation types: nothing can extend them. */
    HOST_CANNOT_BE_EXTENDED,
    HOST_IS_FINAL,
    HOST_IS_SEALED,
    HOST_IS_INNER,
    HOST_IS_LOCAL,
    HOST_IS_PRIVATE,
    NO_ACCESSIBLE_CONSTRUCTOR,
    CONSTRUCTORS_CLASH,
    GENERATED_NAME_TAKEN,

    METHOD_IS_PRIVATE,
    METHOD_IS_STATIC,
    METHOD_IS_FINAL,
    METHOD_IS_ABSTRACT,
    METHOD_RETURNS_VOID,
    METHOD_IS_SUSPENDING,
    TOO_MANY_PARAMETERS,
    INHERITED_METHODS_CLASH,
    OVERRIDE_NOT_CACHED(Diagnostic.Kind.WARNING),
    OVERRIDE_CHANGES_NOTHING(Diagnostic.Kind.WARNING),

    DURATION_UNREADABLE,
    DURATION_NOT_POSITIVE,
    SETTINGS_DISAGREE,
    MAX_SIZE_NOT_POSITIVE,
    NAME_UNUSABLE,
    NAME_REPEATED,

    PATH_UNREADABLE,
    UNKNOWN_PATH,
    PATH_NOT_ACCESSIBLE,
    PATH_REPEATED,
    PARAMETER_NOT_IN_KEY,
    NOT_KEY_IN_KEY,
    NOT_KEY_WITHOUT_CACHED,
    SENSITIVE_NOT_IN_KEY(Diagnostic.Kind.WARNING),
    SENSITIVE_WITHOUT_CACHED,
    SENSITIVE_IN_TAG,

    TAG_UNREADABLE,
    TAG_RUNS_TOGETHER,
    TAG_VALUE_UNUSABLE,
    TAG_REPEATED,
    TAGS_OVERLAP,
    TOO_MANY_TAGS,
    GROUP_NOT_IN_KEY,
    GROUP_IS_ARRAY,
    GROUP_WITHOUT_CACHED,

    VALUE_IS_ONE_SHOT,
    VALUE_MAY_BE_ONE_SHOT(Diagnostic.Kind.WARNING),
    VALUE_IS_ASYNCHRONOUS,
    VALUE_HOLDS_RESOURCE(Diagnostic.Kind.WARNING),
    VALUE_IS_MUTABLE(Diagnostic.Kind.WARNING),
    VALUE_OF_ANOTHER_CLASS(Diagnostic.Kind.WARNING),
    VALUE_NOT_SHAREABLE,
    KEY_NOT_SHAREABLE,
    KEY_IS_LIVE,
    IDENTITY_KEY(Diagnostic.Kind.WARNING),

    /** Attributes of {@code @CacheInvalidate} and {@code @CachePut} that say nothing, or not the same. */
    CHANGE_UNCLEAR,
    CHANGE_ON_CACHED,
    TYPE_WITHOUT_CACHE,
    TYPE_NOT_GENERATED,
    UNKNOWN_METHOD,
    METHOD_AMBIGUOUS,
    RESULT_NOT_THERE,
    ARGUMENT_MISSING,
    ARGUMENT_UNKNOWN,
    ARGUMENT_DOES_NOT_FIT,
    ELEMENTS_APART,
    PUT_LACKS_VERSION,

    INACCESSIBLE_TYPE,
    MISSING_TYPE,
    RUNTIME_MISSING,
    GENERATED_NOT_WRITTEN,
    INTERNAL_ERROR;

    private final Diagnostic.Kind kind;

    Rule() {
        this(Diagnostic.Kind.ERROR);
    }

    Rule(Diagnostic.Kind kind) {
        this.kind = kind;
    }

    /** As printed and documented: {@code method-is-private}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What {@code @SuppressWarnings} takes to silence it, where it is a warning. */
    public String suppression() {
        return "cachewright:" + id();
    }

    /** The end of a fix that lets all stay as it is: {@code write @SuppressWarnings("cachewright:identity-key").} */
    public String silence() {
        return "write @SuppressWarnings(\"" + suppression() + "\").";
    }

    public Diagnostic.Kind kind() {
        return kind;
    }

    /** Whether another processor may mend it: a getter or a type that a path leads to may be written in this round. */
    public boolean mayBeMended() {
        return this == UNKNOWN_PATH || this == PATH_NOT_ACCESSIBLE || this == MISSING_TYPE || this == ARGUMENT_MISSING;
    }

    public boolean isWarning() {
        return kind == Diagnostic.Kind.WARNING;
    }
}
