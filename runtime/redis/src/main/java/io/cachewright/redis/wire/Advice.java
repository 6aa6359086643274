package io.cachewright.redis.wire;

/** What a user can do about a server's refusal. */
final class Advice {
    private Advice() {}

    static String on(String said) {
        return switch (Refusal.code(said)) {
            case "NOAUTH" -> "Give the password, with redis://:password@host or password(...).";
            case "WRONGPASS" -> "Give the user and the password that the server has.";
            case "NOPERM" ->
                said.contains("'select'")
                        ? "Give the user +select as well, or use database 0."
                        : "Give the user what RedisAcl.rules(...) lists.";
            case "LOADING" -> "Wait; it is reading its data from the disk.";
            case "BUSY" -> "End the script that it is running, with SCRIPT KILL.";
            case "READONLY", "MASTERDOWN" -> "Connect to the master, or by way of the Sentinels.";
            case "CLUSTERDOWN" -> "Look at CLUSTER INFO of any of its servers.";
            default -> onText(said);
        };
    }

    private static String onText(String said) {
        if (said.contains("max number of clients")) {
            return "Raise its maxclients, or lower connections(...).";
        }
        if (said.contains("DB index")) {
            return "Name a database that it has.";
        }
        if (said.contains("master_replid")) {
            return "Use Redis or Valkey itself: by that a failover, and what it may have lost, is noticed.";
        }
        return said.contains("not the master")
                ? "Connect to the master, or by way of the Sentinels."
                : "Look into its log.";
    }
}
