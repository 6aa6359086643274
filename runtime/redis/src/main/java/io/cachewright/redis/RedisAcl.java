package io.cachewright.redis;

import io.cachewright.redis.layout.Layout;
import java.util.ArrayList;
import java.util.List;

/** The permissions that the server's user needs, and no others. */
public final class RedisAcl {
    private static final List<String> COMMANDS = List.of(
            "+getrange",
            "+pttl",
            "+unlink",
            "+evalsha",
            "+eval",
            "+info",
            "+client|setname",
            // What the scripts call.
            "+set",
            "+setrange",
            "+pexpire",
            "+exists");

    private RedisAcl() {}

    /**
     * The rules for ACL SETUSER, on one server or behind Sentinels. A database other than 0 needs {@code +select} too.
     */
    public static List<String> rules(String app) {
        List<String> rules = new ArrayList<>();
        rules.add("~" + Layout.prefix(app) + "*");
        rules.addAll(COMMANDS);
        return rules;
    }

    /** The rules for ACL SETUSER on each server of a cluster. */
    public static List<String> clusterRules(String app) {
        List<String> rules = new ArrayList<>(rules(app));
        rules.add("+cluster|slots");
        rules.add("+asking");
        return rules;
    }
}
