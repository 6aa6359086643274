package io.cachewright.processor.programs;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names: plain ones, and those that generated code has use for itself. */
final class Names {
    static final List<String> HOSTS = List.of(
            "Prices", "Users", "Orders", "Cache", "Caches", "Entry", "Content", "Key", "Tag", "Under", "Ωmega", "$",
            "_X");

    /** Classes in the package that are named like those that generated code imports or finds in java.lang. */
    static final List<String> NEIGHBOURS = List.of(
            "Object",
            "String",
            "Override",
            "Integer",
            "Objects",
            "Cache",
            "Caches",
            "CacheHandle",
            "Content",
            "Duration",
            "Nullable",
            "List",
            "NoKey",
            "Generated",
            "KeyLoader");

    static final List<String> VARIABLES =
            List.of("T", "U", "K", "V", "Cache", "Entry", "String", "Object", "Key", "Tag");

    private static final List<String> PLAIN =
            List.of("id", "name", "order", "page", "user", "region", "amount", "text");

    private static final List<String> HOSTILE = List.of(
            "key",
            "value",
            "cache",
            "caches",
            "entry",
            "hit",
            "load",
            "loader",
            "delegate",
            "result",
            "changes",
            "before",
            "each",
            "future",
            "failure",
            "this$0",
            "$",
            "$L",
            "_a",
            "π",
            "größe",
            "名",
            "record",
            "var",
            "yield",
            "sealed",
            "when",
            "module",
            "io",
            "java",
            "tag",
            "under",
            "revision",
            "other",
            "that",
            "hash",
            "is",
            "equals",
            "hashCode",
            "toString",
            "idCopy",
            "keyCopy",
            "Content",
            "Objects",
            "Tag",
            "Under",
            "NoKey",
            "in",
            "spec",
            "of",
            "get",
            "getClass",
            "peek",
            "put",
            "x",
            "X",
            "argument",
            "copied",
            "findCache",
            "FindKey",
            "spelled",
            "Integer");

    private static final List<String> METHODS = List.of(
            "find",
            "quote",
            "price",
            "list",
            "Find",
            "load",
            "get",
            "peek",
            "put",
            "contains",
            "refresh",
            "invalidate",
            "in",
            "stats",
            "size",
            "name",
            "cache",
            "caches",
            "key",
            "first",
            "delegate",
            "changes",
            "under",
            "equals",
            "hashCode",
            "toString",
            "clone",
            "π",
            "$",
            "_x",
            "record",
            "var",
            "of",
            "spec",
            "findCache",
            "is",
            "hash",
            "Key",
            "serves",
            "serve",
            "yield",
            "io",
            "java");

    private final Dice dice;
    private final boolean isCalm;

    /** Some programs have plain names alone, so that what fails in them fails for another reason. */
    Names(Dice dice) {
        this.dice = dice;
        this.isCalm = dice.oneIn(4);
    }

    /** A name for a parameter, unlike these. */
    String parameter(Set<String> taken) {
        String name;
        do {
            name = dice.of(isCalm || dice.oneIn(2) ? PLAIN : HOSTILE);
            if (taken.contains(name) && dice.oneIn(2)) {
                name += taken.size();
            }
        } while (!taken.add(name));
        return name;
    }

    String method() {
        return dice.of(isCalm ? METHODS.subList(0, 4) : METHODS);
    }

    /** Names of type variables, each another. */
    List<String> variables(int count) {
        return isCalm ? VARIABLES.subList(0, count) : dice.some(count, VARIABLES);
    }

    /** Names of hosts, each another. */
    List<String> hosts(int count) {
        return isCalm ? HOSTS.subList(0, count) : dice.some(count, HOSTS);
    }

    List<String> neighbours(Set<String> taken) {
        Set<String> free = new HashSet<>(NEIGHBOURS);
        free.removeAll(taken);
        return isCalm || dice.oneIn(2)
                ? List.of()
                : dice.some(3, NEIGHBOURS.stream().filter(free::contains).toList());
    }

    /** Members of a host that are named like what is generated beside a method. */
    List<String> members(String method) {
        if (isCalm || dice.oneIn(3)) {
            return List.of();
        }
        String capital = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
        return dice.some(
                2,
                List.of(
                        "protected int " + method + "Cache = 1;",
                        "int " + method + "Cache() { return 1; }",
                        "static class " + capital + "Key {}",
                        "static class " + capital + "Cache {}",
                        "int delegate = 1;",
                        "int caches = 1;",
                        "static class Cache {}",
                        "interface Entry {}",
                        "enum Duration {}",
                        "protected static final int KEY = 1;"));
    }
}
