package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the class that makes a host, its caching class, and arguments for its methods. */
final class CallsWriter {
    private static final int CALLS = 6;

    private final Dice dice;
    private final Host host;

    CallsWriter(Dice dice, Host host) {
        this.dice = dice;
        this.host = host;
    }

    static String name(Host host) {
        return "Calls" + host.number();
    }

    String source() {
        StringBuilder source = new StringBuilder("package " + host.home() + ";\n\n"
                + "@java.lang.SuppressWarnings({\"unchecked\", \"rawtypes\"})\n"
                + "public final class " + name(host) + " {\n");
        String arguments = TypeVariable.arguments(host.variables());
        String plain = host.reference() + arguments;
        String generated = host.generated() + arguments;
        if (host.form() == Host.Form.ABSTRACT) {
            source.append(whole("Plain", plain, "", ""))
                    .append(whole("Made", simple(generated), "io.cachewright.runtime.Caches caches", "caches"));
            plain = "Plain";
            generated = "Made";
        } else if (host.isInterface()) {
            plain = host.implementation() + arguments;
        }
        String wrapped = host.isInterface() ? ", new " + plain + "()" : "";
        source.append("    public static java.lang.Object plain() { return new " + plain + "(); }\n\n");
        source.append("    public static java.lang.Object cached(io.cachewright.runtime.Caches caches) { return new "
                + generated + "(caches" + wrapped + "); }\n\n");
        host.methods().forEach(method -> source.append(arguments(method)).append(types(method)));
        return source.append("}\n").toString();
    }

    /** A class of what is abstract; final, so that nothing is generated for it. */
    private String whole(String name, String parent, String parameters, String arguments) {
        Host finished = new Host(
                host.number(),
                host.home(),
                host.outer(),
                host.name(),
                Host.Form.CLASS,
                host.isPublic(),
                host.variables(),
                Optional.of(new Host.Parent(host, "")),
                List.of(),
                List.of(),
                List.of());
        String units = String.join(" ", finished.units());
        return "    static final class " + name + " extends " + parent + " { " + name + "(" + parameters + ") { super("
                + arguments + "); } " + units + " }\n\n";
    }

    /** Eclipse's compiler does not find a generic superclass by its full name that is yet to be generated. */
    private String simple(String generated) {
        return generated.substring(host.home().length() + 1);
    }

    private String arguments(ProgramMethod method) {
        List<String> calls = new ArrayList<>();
        int count = method.parameters().isEmpty() ? 1 : CALLS;
        for (int i = 0; i < count; i++) {
            calls.add("{"
                    + String.join(
                            ", ",
                            method.parameters().stream()
                                    .map(parameter -> dice.of(parameter.values()))
                                    .toList())
                    + "}");
        }
        return "    public static java.lang.Object[][] arguments" + method.id() + "() {\n"
                + "        return new java.lang.Object[][] {\n            " + String.join(",\n            ", calls)
                + "\n        };\n    }\n\n";
    }

    private static String types(ProgramMethod method) {
        return "    public static java.lang.Class<?>[] types" + method.id() + "() {\n"
                + "        return new java.lang.Class<?>[] {"
                + String.join(
                        ", ",
                        method.erasures().stream()
                                .map(erasure -> erasure + ".class")
                                .toList())
                + "};\n    }\n\n";
    }
}
