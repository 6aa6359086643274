package io.cachewright.redis.wire;

import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What a user can do about a server that refuses, or can't be reached. */
final class Advice {
    private Advice() {}

    /** When a connection could not be made, or was lost. */
    static String on(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof UnknownHostException) {
                return "Look at the host in its URI.";
            }
            if (each instanceof SSLException) {
                return "Write redis:// if it has no TLS; else give tls(...) what trusts its certificate.";
            }
            if (each instanceof ConnectException) {
                return "Start it, or look at the host and the port in its URI.";
            }
        }
        return "Look at the port in its URI, and into its log; one that wants TLS takes rediss:// alone.";
    }

    /** What a server said, with what to do about it. */
    static String with(String said) {
        return with(said, on(said));
    }

    /** The same, where what to do is known otherwise. */
    static String with(String said, String fix) {
        return said.replaceFirst("\\.$", "") + ". Fix: " + fix;
    }

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
        if (said.contains("cluster support disabled")) {
            return "Connect by uri(...): it is part of no cluster.";
        }
        if (said.contains("without any password configured")) {
            return "Leave the password out, or give the server one.";
        }
        if (said.contains("unknown command") && said.contains("SENTINEL")) {
            return "Name Sentinels, which mostly listen at port 26379.";
        }
        if (said.contains("master_replid")) {
            return "Use Redis or Valkey itself: by that a failover, and what it may have lost, is noticed.";
        }
        return said.contains("not the master")
                ? "Connect to the master, or by way of the Sentinels."
                : "Look into its log.";
    }
}
