package io.cachewright.redis.wire;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of errors that a server answers, by what has to be done about them. */
public enum Refusal {
    /** The reply is no error. */
    NONE,
    /** The key holds something else, or the command makes no sense to it: as good as nothing. */
    SENSELESS,
    /** It can't write just now, but it reads. */
    UNWRITABLE,
    /** It has not seen the script yet. */
    NO_SCRIPT,
    /** Another server of the cluster has the key. */
    MOVED,
    /** The key is on its way to another server. */
    MIGRATING,
    /** It is of no use now, or to us: another connection, perhaps to another server, may be. */
    AWAY;

    private static final Set<String> UNWRITABLES = Set.of("OOM", "MISCONF", "NOREPLICAS");
    private static final Set<String> AWAYS = Set.of(
            "READONLY",
            "LOADING",
            "MASTERDOWN",
            "CLUSTERDOWN",
            "BUSY",
            "NOAUTH",
            "WRONGPASS",
            "NOPERM",
            "UNKILLABLE",
            "NOPROTO",
            "NOTREADY");
    private static final List<String> AWAY_TEXTS =
            List.of("max number of clients", "user executing the script", "ACL failure", "unknown command");
    /** Before Redis 7, the error of a command that a script called is inside of the script's. */
    private static final Pattern INNER = Pattern.compile("@user_script: ?\\d+: -([A-Z]+) ");

    /** The kind of error with this text. */
    static Refusal of(String error) {
        String code = code(error);
        if (UNWRITABLES.contains(code)) {
            return UNWRITABLE;
        }
        if (AWAYS.contains(code) || AWAY_TEXTS.stream().anyMatch(error::contains)) {
            return AWAY;
        }
        return switch (code) {
            case "NOSCRIPT" -> NO_SCRIPT;
            case "MOVED" -> MOVED;
            case "ASK", "TRYAGAIN" -> MIGRATING;
            default -> SENSELESS;
        };
    }

    /** The first word, which is the error's name. */
    static String code(String error) {
        Matcher inner = INNER.matcher(error);
        if (inner.find()) {
            return inner.group(1);
        }
        int space = error.indexOf(' ');
        return space < 0 ? error : error.substring(0, space);
    }
}
