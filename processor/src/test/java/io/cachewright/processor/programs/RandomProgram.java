package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A program made from a seed: hosts, what is beside them, and the calls that a {@link Trial} makes. */
public final class RandomProgram {
    private final long seed;
    private final String home;
    private final List<Host> hosts;
    private final Map<String, String> sources = new TreeMap<>();

    private RandomProgram(long seed) {
        this.seed = seed;
        this.home = "p" + seed;
        Dice dice = new Dice(seed);
        Kinds kinds = new Kinds(dice, home);
        Names names = new Names(dice);
        this.hosts = new HostGrammar(dice, kinds, names, home).make();
        write(dice, names);
    }

    /** The same for the same seed. */
    public static RandomProgram of(long seed) {
        return new RandomProgram(seed);
    }

    private void write(Dice dice, Names names) {
        add("Types", OwnTypes.source(home));
        add("Results", results());
        Set<String> taken = new HashSet<>();
        for (Host host : hosts) {
            HostWriter writer = new HostWriter(host);
            taken.add(host.name());
            add(host.outer().isEmpty() ? host.name() : host.outer(), writer.source());
            if (host.isInterface()) {
                add(host.implementation(), writer.implementation());
            }
            add(CallsWriter.name(host), new CallsWriter(dice, host).source());
        }
        for (String neighbour : names.neighbours(taken)) {
            add(neighbour, "package " + home + ";\n\nclass " + neighbour + " {}\n");
        }
    }

    private void add(String name, String source) {
        sources.put(home + "/" + name + ".java", source);
    }

    /** What methods pick from that don't make their results of the key. */
    private String results() {
        String methods = hosts.stream()
                .flatMap(host -> host.cached().stream())
                .filter(method -> !method.result().picked().isEmpty())
                .collect(Collectors.toMap(
                        CachedMethod::id,
                        method ->
                                "    static java.lang.Object[] " + method.id() + "() { return new java.lang.Object[] {"
                                        + String.join(", ", method.result().picked()) + "}; }\n",
                        (first, second) -> first,
                        TreeMap::new))
                .values()
                .stream()
                .collect(Collectors.joining("\n"));
        return "package " + home
                + ";\n\n@java.lang.SuppressWarnings({\"unchecked\", \"rawtypes\"})\nfinal class Results {\n" + methods
                + "}\n";
    }

    /** Java by the names of the files. */
    public Map<String, String> sources() {
        return sources;
    }

    public long seed() {
        return seed;
    }

    List<Host> hosts() {
        return new ArrayList<>(hosts);
    }
}
