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
        Names names = new Names(dice);
        this.hosts = new HostGrammar(dice, names, home).make();
        write(dice, names);
    }

    /** The same for the same seed. */
    public static RandomProgram of(long seed) {
        return new RandomProgram(seed);
    }

    private void write(Dice dice, Names names) {
        OwnTypes.sources(home).forEach((name, source) -> add(home, name, source));
        add(home, "Results", results());
        Map<String, Set<String>> taken = new TreeMap<>();
        for (Host host : hosts) {
            HostWriter writer = new HostWriter(host);
            taken.computeIfAbsent(host.home(), first -> new HashSet<>()).add(host.name());
            add(host.home(), host.outer().isEmpty() ? host.name() : host.outer(), writer.source());
            if (host.isInterface()) {
                add(host.home(), host.implementation(), writer.implementation());
            }
            add(host.home(), CallsWriter.name(host), new CallsWriter(dice, host).source());
        }
        taken.forEach((place, hostsThere) -> {
            for (String neighbour : names.neighbours(hostsThere)) {
                add(place, neighbour, "package " + place + ";\n\nclass " + neighbour + " {}\n");
            }
        });
    }

    private void add(String place, String name, String source) {
        sources.put(place.replace('.', '/') + "/" + name + ".java", source);
    }

    /** What methods pick their results from, and what they pass on to those they call. */
    private String results() {
        Map<String, List<String>> all = new TreeMap<>();
        for (Host host : hosts) {
            host.cached().forEach(method -> all.put(method.id(), method.result().picked()));
            host.methods().forEach(method -> all.put(method.id() + "_", method.passed()));
        }
        String methods = all.entrySet().stream()
                .map(entry -> "    public static java.lang.Object[] " + entry.getKey()
                        + "() { return new java.lang.Object[] {" + String.join(", ", entry.getValue()) + "}; }\n")
                .collect(Collectors.joining("\n"));
        return "package " + home
                + ";\n\n@java.lang.SuppressWarnings({\"unchecked\", \"rawtypes\"})\npublic final class Results {\n"
                + methods
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
