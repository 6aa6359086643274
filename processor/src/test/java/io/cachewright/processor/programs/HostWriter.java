package io.cachewright.processor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the sources of a host, and of what implements it. */
final class HostWriter {
    /** A parameter may be called {@code io}, and constants in annotations of its method are no types. */
    private static final String HEAD = """
            package %s;

            import io.cachewright.CacheInvalidate.When;
            import io.cachewright.Tier;
            import io.cachewright.processor.programs.Witness;

            """;

    private final Host host;

    HostWriter(Host host) {
        this.host = host;
    }

    /** The host, in what it is nested in. */
    String source() {
        String access = host.isPublic() ? "public " : "";
        if (host.outer().isEmpty()) {
            return HEAD.formatted(host.home()) + access + type("");
        }
        boolean isInInterface = host.number() % 2 == 0;
        String outer = access + (isInInterface ? "interface " : "class ") + host.outer() + " {\n";
        return HEAD.formatted(host.home()) + outer + (isInInterface ? "" : access + "static ") + type("") + "}\n";
    }

    private String type(String modifiers) {
        String kind = switch (host.form()) {
            case CLASS -> "class ";
            case ABSTRACT -> "abstract class ";
            case INTERFACE -> "interface ";
        };
        String parent = host.parent()
                .map(above -> " extends " + above.host().reference() + above.arguments())
                .orElse("");
        return modifiers + kind + host.name()
                + TypeVariable.declarations(host.variables()).trim() + parent + " {\n" + body() + "}\n";
    }

    private String body() {
        List<String> members = new ArrayList<>();
        if (host.parent().isEmpty()) {
            members.add(
                    host.isInterface()
                            ? "long revisionOfAll();"
                            : "protected long revisionOfAll() { return Witness.revision(); }");
        }
        members.addAll(host.members());
        own().map(method -> host.isInterface() ? ofInterface(method) : method.inClass())
                .forEach(members::add);
        members.addAll(host.units());
        return indented(members);
    }

    private static String ofInterface(ProgramMethod method) {
        return isDefault(method) ? method.asDefault() : method.inInterface();
    }

    /** Some are, whichever. */
    private static boolean isDefault(ProgramMethod method) {
        return method.parameters().size() % 3 == 2;
    }

    /** The class that implements an interface. */
    String implementation() {
        List<String> methods = new ArrayList<>();
        if (host.parent().isEmpty()) {
            methods.add("public long revisionOfAll() { return Witness.revision(); }");
        }
        own().filter(method -> !isDefault(method))
                .map(ProgramMethod::implementing)
                .forEach(methods::add);
        String parent = host.parent()
                .map(above ->
                        " extends " + above.host().home() + "." + above.host().implementation() + above.arguments())
                .orElse("");
        return HEAD.formatted(host.home()) + "public class " + host.implementation()
                + TypeVariable.declarations(host.variables()).trim() + parent + " implements " + host.reference()
                + TypeVariable.names(host.variables()) + " {\n" + indented(methods) + "}\n";
    }

    private Stream<ProgramMethod> own() {
        return Stream.concat(host.cached().stream().map(CachedMethod::method), host.changing().stream());
    }

    private static String indented(List<String> members) {
        return members.stream().map(member -> "    " + member + "\n").collect(Collectors.joining("\n"));
    }
}
