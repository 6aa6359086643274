package io.cachewright.redis.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The way to the masters of a cluster. */
public final class ClusterWire implements Wire {
    /** A part of the protocol: all processes of an application have to agree on it. */
    private static final int STRIPES = 16;

    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Resources resources;
    private final Slots slots;
    private final Map<Address, Node> nodes = new ConcurrentHashMap<>();

    /** The way to the cluster that these servers are part of; it is enough if one of them answers. */
    public ClusterWire(List<Address> seeds, Settings settings, Traffic traffic) {
        resources = Resources.of(settings, traffic);
        slots = new Slots(seeds, resources);
    }

    @Override
    public List<Reply> trip(List<Command> commands, boolean insist) {
        Trip trip = new Trip(commands, insist);
        for (int tries = 1; !trip.isDone(tries == TRIES); tries++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return trip.replies();
    }

    private boolean forgotten(Address address) {
        Node node = nodes.get(address);
        if (node != null) {
            node.close();
        }
        return true;
    }

    private Node node(Address address) {
        return nodes.computeIfAbsent(address, absent -> new Node(address, resources));
    }

    @Override
    public int stripes() {
        return STRIPES;
    }

    @Override
    public boolean resting() {
        return slots.resting() || nodes.values().stream().anyMatch(Node::resting);
    }

    @Override
    public void close() {
        resources.close();
        nodes.values().forEach(Node::close);
    }

    /** What is asked in one call, and what of it was answered so far. For one thread. */
    private final class Trip {
        private final List<Command> commands;
        private final boolean insist;
        private final @Nullable Reply[] replies;
        private final List<Integer> open = new ArrayList<>();

        Trip(List<Command> commands, boolean insist) {
            this.commands = commands;
            this.insist = insist;
            this.replies = new @Nullable Reply[commands.size()];
            for (int i = 0; i < commands.size(); i++) {
                open.add(i);
            }
        }

        @SuppressWarnings("NullAway") // each was answered
        List<Reply> replies() {
            return Arrays.asList(replies);
        }

        /** Asks for what is open, and says whether nothing is any more; throws if that can't be, or this was the last try. */
        boolean isDone(boolean isLast) {
            Unreachable away = askAll(isLast);
            open.removeIf(i -> replies[i] != null);
            if (away != null && !open.stream().map(commands::get).allMatch(Command::isRepeatable)) {
                throw Unreachable.lost(String.valueOf(away.getMessage()), away.getCause());
            }
            if (isLast && !open.isEmpty()) {
                throw Unreachable.broken("The cluster is moving what is asked for to another server.", null);
            }
            return open.isEmpty();
        }

        /** Null if all that were asked have answered; else what one is away for whose place another has taken. */
        private @Nullable Unreachable askAll(boolean isLast) {
            SlotMap map = slots.map(insist);
            try {
                parts(map).forEach(this::ask);
                return null;
            } catch (Unreachable away) {
                if (isLast || !away.fault() || away.isLost() || !isReplaced(map)) {
                    throw away;
                }
                return away;
            }
        }

        /** Which of the open commands are for which server. */
        private Map<Address, List<Integer>> parts(SlotMap map) {
            Map<Address, List<Integer>> parts = new LinkedHashMap<>();
            for (int i : open) {
                int slot = SlotMap.slot(commands.get(i).key());
                Address owner = map.owner(slot);
                if (owner == null) {
                    throw Unreachable.broken("No server of the cluster has slot " + slot + ".", null);
                }
                parts.computeIfAbsent(owner, absent -> new ArrayList<>()).add(i);
            }
            return parts;
        }

        private void ask(Address owner, List<Integer> which) {
            List<Reply> said = node(owner).run(which.stream().map(commands::get).toList(), insist);
            Set<Integer> disturbed = new HashSet<>();
            for (int at = 0; at < which.size(); at++) {
                Command command = commands.get(which.get(at));
                int slot = SlotMap.slot(command.key());
                // What comes behind something that was not done has to come behind it again: some rely on the order.
                if (!disturbed.contains(slot)) {
                    Reply reply = settled(command, slot, said.get(at), owner);
                    replies[which.get(at)] = reply;
                    if (reply != said.get(at)) {
                        disturbed.add(slot);
                    }
                }
            }
        }

        /** The final reply to a command; null if it has to be tried again. */
        private @Nullable Reply settled(Command command, int slot, Reply reply, Address owner) {
            return switch (reply.refusal()) {
                case MOVED -> {
                    slots.moved(slot, Redirection.of(reply, owner).address());
                    yield null;
                }
                case MIGRATING -> asking(command, reply, owner);
                default -> reply;
            };
        }

        /** The reply of the server that the slot is moving to; null if the command has to be tried again. */
        private @Nullable Reply asking(Command command, Reply refused, Address owner) {
            if (!Redirection.isOne(refused)) {
                return null;
            }
            Address target = Redirection.of(refused, owner).address();
            // Spelled out, since asking counts for the next command only, and that must not be in vain.
            Command next = command.verb() == Verb.EVALSHA ? command.spelledOut() : command;
            Reply reply = node(target)
                    .run(List.of(Command.plain(Verb.ASKING), next), insist)
                    .get(1);
            return reply.refusal() == Refusal.MOVED || reply.refusal() == Refusal.MIGRATING ? null : reply;
        }

        /** Whether other servers have taken over what the open commands are for. */
        private boolean isReplaced(SlotMap before) {
            try {
                SlotMap now = slots.learn(before, insist);
                nodes.keySet().removeIf(address -> !now.all().contains(address) && forgotten(address));
                return !parts(now).equals(parts(before));
            } catch (Unreachable e) {
                return false;
            }
        }
    }
}
