package io.cachewright.redis.doctor;

import io.cachewright.redis.wire.Address;
import io.cachewright.redis.wire.Inquiry;
import io.cachewright.redis.wire.Reply;
import io.cachewright.redis.wire.Settings;
import io.cachewright.redis.wire.Unreachable;
import io.cachewright.redis.wire.Verb;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Of the Sentinels of a master.
 *
 * @param settings of connections to them
 */
public record SentinelExamination(String master, List<Address> sentinels, Settings settings) {
    private static final int ENOUGH = 3;

    /** Where they say the master is, mostly at one place. Adds what was found of themselves. */
    public List<Address> masters(List<Finding> found) {
        Set<Address> masters = new LinkedHashSet<>();
        for (Address sentinel : sentinels) {
            try (Inquiry inquiry = Inquiry.open(sentinel, settings)) {
                Reply reply = inquiry.ask(Verb.SENTINEL, "GET-MASTER-ADDR-BY-NAME", master);
                byte[] host = reply.element(0);
                byte[] port = reply.element(1);
                if (host == null || port == null) {
                    found.add(unknown(sentinel, reply));
                } else {
                    String number = new String(port, StandardCharsets.US_ASCII);
                    masters.add(new Address(new String(host, StandardCharsets.UTF_8), Integer.parseInt(number)));
                }
            } catch (Unreachable e) {
                found.add(Finding.advice(
                        sentinel,
                        "This Sentinel can't be asked: " + e.getMessage(),
                        "Start it, or leave it out of sentinel(...)."));
            }
        }
        tellOfAll(masters, found);
        return List.copyOf(masters);
    }

    private Finding unknown(Address sentinel, Reply reply) {
        String error = reply.error();
        return Finding.problem(
                sentinel,
                error == null
                        ? "This Sentinel knows no master called '" + master + "'."
                        : "Asked for the master it says: " + error,
                "Compare the name with 'sentinel monitor' of its configuration, and see whether it is a Sentinel.");
    }

    private void tellOfAll(Set<Address> masters, List<Finding> found) {
        Address first = sentinels.get(0);
        if (masters.isEmpty()) {
            found.add(Finding.problem(
                    first, "No Sentinel says where '" + master + "' is.", "Mend what is said of each of them."));
        } else if (masters.size() > 1) {
            found.add(Finding.advice(
                    first,
                    "The Sentinels name different masters: " + masters + ". That is so while one takes over.",
                    "Look again in a minute; if it is still so, one of them is cut off from the others."));
        }
        if (sentinels.size() < ENOUGH) {
            found.add(Finding.advice(
                    first,
                    "Only " + sentinels.size() + " of the Sentinels are named, and all of them may be away at once.",
                    "Name three or more."));
        }
    }
}
