package io.cachewright.redis.doctor;

import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.Inquiry;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs each command that the store runs, on a key that nothing else has, to see whether the user may. */
final class Permissions {
    private static final Map<String, String> IN_SCRIPTS = inScripts();

    private final Inquiry inquiry;
    private final Address server;
    private final String user;
    private final String key;
    private final int database;
    private final boolean cluster;
    private final Set<String> denied = new TreeSet<>();
    private final List<Finding> found = new ArrayList<>();
    private boolean keysDenied;

    /**
     * Of a user, by way of a connection as this user.
     *
     * @param key a name as the application's keys have, in use by nobody
     * @param database the one that the store uses
     * @param cluster whether the store takes the server for part of a cluster
     */
    Permissions(Inquiry inquiry, Address server, String user, String key, int database, boolean cluster) {
        this.inquiry = inquiry;
        this.server = server;
        this.user = user;
        this.key = key;
        this.database = database;
        this.cluster = cluster;
    }

    List<Finding> look() {
        if (database != 0) {
            select();
        }
        if (cluster) {
            look("CLUSTER|SLOTS", inquiry.ask(Verb.CLUSTER, "SLOTS"));
            look("ASKING", inquiry.ask(Verb.ASKING));
        }
        look("GETRANGE", inquiry.ask(Verb.GETRANGE, key, "0", "1"));
        look("PTTL", inquiry.ask(Verb.PTTL, key));
        look("EVALSHA", inquiry.ask(Verb.EVALSHA, "0".repeat(40), "1", key));
        Reply scripts = inquiry.ask(Verb.EVAL, "return 1", "1", key);
        look("EVAL", scripts);
        if (scripts.error() == null) {
            IN_SCRIPTS.forEach((command, script) -> look(command, inquiry.ask(Verb.EVAL, script, "1", key)));
        }
        look("UNLINK", inquiry.ask(Verb.UNLINK, key));
        tell();
        return found;
    }

    private void select() {
        Reply reply = inquiry.ask(Verb.SELECT, Integer.toString(database));
        look("SELECT", reply);
        if (String.valueOf(reply.error()).contains("DB index")) {
            found.add(Finding.problem(
                    server,
                    "It has no database " + database + ".",
                    "Name one that it has, or raise 'databases' in its configuration."));
        }
    }

    private static Map<String, String> inScripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("SET", "return redis.call('SET', KEYS[1], 'x', 'PX', 1000)");
        scripts.put("SETRANGE", "return redis.call('SETRANGE', KEYS[1], 0, 'y')");
        scripts.put("EXISTS", "return redis.call('EXISTS', KEYS[1])");
        scripts.put("PEXPIRE", "return redis.call('PEXPIRE', KEYS[1], 1000)");
        return scripts;
    }

    private void look(String command, Reply reply) {
        String error = reply.error() == null ? "" : reply.error();
        if (error.contains("NOPERM") || error.contains("ACL failure") || error.contains("user executing the script")) {
            if (error.contains("access")) {
                keysDenied = true;
            } else {
                denied.add(command);
            }
        } else if (error.contains("OOM ")) {
            found.add(Finding.problem(
                    server,
                    "Its memory is full, and no new results are kept.",
                    "Raise maxmemory, or let it evict: CONFIG SET maxmemory-policy allkeys-lru."));
        } else if (error.contains("MISCONF")) {
            found.add(Finding.problem(
                    server,
                    "It takes no writes because it could not save its data to the disk.",
                    "Look into its log; or CONFIG SET stop-writes-on-bgsave-error no."));
        } else if (error.contains("NOREPLICAS")) {
            found.add(Finding.problem(
                    server,
                    "It takes no writes because it has too few replicas.",
                    "Start them, or lower its min-replicas-to-write."));
        }
    }

    private void tell() {
        if (!denied.isEmpty()) {
            StringBuilder rules = new StringBuilder();
            denied.forEach(each -> rules.append(" +").append(each.toLowerCase(Locale.ROOT)));
            found.add(Finding.problem(
                    server,
                    "The user '" + user + "' may not run " + String.join(", ", denied) + ".",
                    "ACL SETUSER " + user + rules));
        }
        if (keysDenied) {
            found.add(Finding.problem(
                    server,
                    "The user '" + user + "' may not use the keys of the application, such as '" + key + "'.",
                    "ACL SETUSER " + user + " ~" + key.substring(0, key.indexOf(':') + 1) + "*"));
        }
        if (denied.isEmpty() && !keysDenied) {
            found.add(Finding.fine(server, "The user '" + user + "' may do all that is needed."));
        }
    }
}
