package io.cachewright.redis.wire;

/** What to do when a server says no. */
final class Advice {
    private Advice() {}

    static String on(String said) {
        return switch (Refusal.code(said)) {
            case "NOAUTH" -> "Give the password, with redis://:password@host or password(...).";
            case "WRONGPASS" -> "Give the user and the password that the server has.";
            case "NOPERM" -> "Give the user what RedisAcl.rules(...) lists.";
            case "LOADING" -> "Wait; it is reading its data from the disk.";
            case "BUSY" -> "End the script that it is running, with SCRIPT KILL.";
            case "READONLY", "MASTERDOWN" -> "Connect to the master, or by way of the Sentinels.";
            case "CLUSTERDOWN" -> "Look at CLUSTER INFO of any of its servers.";
            default ->
                said.contains("max number of clients")
                        ? "Raise its maxclients, or lower connections(...)."
                        : said.contains("not the master")
                                ? "Connect to the master, or by way of the Sentinels."
                                : "Look into its log.";
        };
    }
}
