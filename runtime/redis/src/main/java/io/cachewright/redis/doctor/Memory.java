package io.cachewright.redis.doctor;

import java.util.ArrayList;
import java.util.List;

/** What happens when the server's memory is full, and what it does with the disk. */
final class Memory {
    private static final String POLICY =
            "CONFIG SET maxmemory-policy allkeys-lru if it holds nothing but caches, else volatile-lru.";

    static List<Finding> look(Facts facts) {
        List<Finding> found = new ArrayList<>();
        long limit = facts.number("maxmemory");
        if (limit == 0) {
            found.add(Finding.advice(
                    facts.server(),
                    "maxmemory is not set: it grows until the system ends it.",
                    "CONFIG SET maxmemory to what it may use, about two thirds of the machine."));
        } else {
            found.add(policy(facts));
            // Where it evicts it is full sooner or later, and that is fine.
            if (facts.is("maxmemory_policy", "noeviction") && facts.number("used_memory") > limit / 10 * 9) {
                found.add(Finding.advice(
                        facts.server(),
                        "More than nine tenths of maxmemory are in use.",
                        "Raise it, or lower the ttl of the largest caches."));
            }
        }
        found.addAll(disk(facts));
        return found;
    }

    private static Finding policy(Facts facts) {
        String policy = facts.text("maxmemory_policy");
        return switch (policy) {
            case "allkeys-lru", "allkeys-lfu" ->
                Finding.fine(
                        facts.server(),
                        "When it is full it evicts what is asked for least (" + policy
                                + "). What is lost that way is loaded again; nothing stale comes of it.");
            case "volatile-lru", "volatile-lfu" ->
                Finding.fine(
                        facts.server(),
                        "When it is full it evicts what has a ttl and is asked for least (" + policy
                                + "); all that we keep has one.");
            case "noeviction" ->
                Finding.advice(
                        facts.server(),
                        "When it is full it takes no new results (noeviction). Hits and invalidations go on; all else is"
                                + " loaded each time.",
                        POLICY);
            default ->
                Finding.advice(
                        facts.server(),
                        "When it is full it evicts what nobody can foresee (" + policy
                                + "): leases and versions as well, so more is loaded than has to be. Nothing stale"
                                + " comes of it.",
                        POLICY);
        };
    }

    private static List<Finding> disk(Facts facts) {
        List<Finding> found = new ArrayList<>();
        if (facts.is("rdb_last_bgsave_status", "err") || facts.is("aof_last_write_status", "err")) {
            found.add(Finding.problem(
                    facts.server(),
                    "It could not write its data to the disk, and may refuse all writes until it can.",
                    "Look into its log; or save nothing: CONFIG SET save \"\" and appendonly no."));
        }
        if (facts.is("aof_enabled", "1")) {
            found.add(Finding.advice(
                    facts.server(),
                    "It writes each change to the disk (appendonly), which cached results are not worth.",
                    "CONFIG SET appendonly no, if it holds nothing but caches."));
        }
        return found;
    }

    private Memory() {}
}
