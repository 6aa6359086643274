package io.cachewright.redis.doctor;

import java.util.ArrayList;
import java.util.List;

/** Whether it is the right kind of server: its version, and its part among others. */
final class KindOfServer {
    private static final int OLDEST = 602;

    static List<Finding> look(Facts facts, boolean cluster) {
        List<Finding> found = new ArrayList<>();
        found.add(version(facts));
        String mode = facts.text("redis_mode") + facts.text("server_mode"); // the latter is Valkey's word for it
        if (mode.equals("sentinel")) {
            found.add(Finding.problem(
                    facts.server(),
                    "It is a Sentinel, which keeps no data.",
                    "Use sentinel(\"<name of the master>\", \"redis://" + facts.server() + "\")."));
        } else if (mode.equals("cluster") != cluster) {
            found.add(
                    cluster
                            ? Finding.problem(facts.server(), "It is part of no cluster.", "Use uri(...) for it.")
                            : Finding.problem(
                                    facts.server(),
                                    "It is part of a cluster, and has only some of the keys.",
                                    "Use cluster(\"redis://" + facts.server() + "\")."));
        }
        found.addAll(role(facts, cluster));
        if (facts.is("loading", "1")) {
            found.add(Finding.problem(
                    facts.server(), "It is still reading its data from the disk and answers nothing.", "Wait."));
        }
        return found;
    }

    private static Finding version(Facts facts) {
        String valkey = facts.text("valkey_version");
        String redis = facts.text("redis_version");
        String[] parts = redis.split("\\.", -1);
        boolean old = parts.length < 2 || number(parts[0]) * 100 + number(parts[1]) < OLDEST;
        String name = valkey.isEmpty() ? "Redis " + redis : "Valkey " + valkey;
        return old
                ? Finding.problem(
                        facts.server(),
                        name + " is older than Redis 6.2, and does not know all that is asked of it.",
                        "Use Redis 6.2 or newer, or Valkey.")
                : Finding.fine(facts.server(), "It is " + name + ".");
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static List<Finding> role(Facts facts, boolean cluster) {
        if (facts.is("role", "slave") && !cluster) {
            String master = facts.text("master_host") + ":" + facts.text("master_port");
            return List.of(Finding.problem(
                    facts.server(),
                    "It is a replica of " + master + ": it may be behind, and takes no writes.",
                    "Connect to the master, or to whichever is the master now with sentinel(...)."));
        }
        if (facts.is("role", "master") && facts.number("connected_slaves") > 0) {
            return List.of(Finding.fine(
                    facts.server(),
                    "It is a master with replicas. When one of them takes over, all results are loaded anew: the last"
                            + " invalidations may not have reached it."));
        }
        return List.of();
    }

    private KindOfServer() {}
}
