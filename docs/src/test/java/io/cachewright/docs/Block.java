package io.cachewright.docs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param line where its text begins in the page, from 1
 * @param marker what the comment right before it says, without {@code <!--} and {@code -->}; empty if there is none
 */
record Block(Page page, int line, String language, String marker, String text) {
    /** What a script of Gradle names of ours: the artifact, and its version if it is there. */
    static final Pattern GRADLE = Pattern.compile("[\"']io\\.cachewright:([\\w-]+)(?::([^\"':]+))?[\"']");

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^(public )?[\\w@ ]*?(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);
    private static final String REJECTED = "rejected: ";

    boolean isJava() {
        return language.equals("java");
    }

    /** Kotlin that is to be compiled; a script of Gradle is Kotlin too, and is checked for what it names. */
    boolean isKotlin() {
        return language.equals("kotlin") && !isGradle();
    }

    boolean isGradle() {
        return GRADLE.matcher(text).find();
    }

    boolean isStatements() {
        return marker.equals("statements");
    }

    boolean isRejected() {
        return !brokenRules().isEmpty();
    }

    /** The rules that a deliberately bad example breaks; none for a good one. */
    List<String> brokenRules() {
        return marker.startsWith(REJECTED)
                ? List.of(marker.substring(REJECTED.length()).split(", "))
                : List.of();
    }

    boolean hasPackage() {
        return PACKAGE.matcher(text).find();
    }

    /** The package it names, or else one of its own, so that no other block is seen from there. */
    String packageName() {
        Matcher named = PACKAGE.matcher(text);
        return named.find() ? named.group(1) : "line" + line;
    }

    /** The public type, or else the first: what the file would be called. */
    Optional<String> typeName() {
        Matcher type = TYPE.matcher(text);
        String name = null;
        while (type.find()) {
            if (type.group(1) != null) {
                return Optional.of(type.group(2));
            }
            name = name == null ? type.group(2) : name;
        }
        return Optional.ofNullable(name);
    }

    /** {@code docs/errors.md:12}. */
    @Override
    public String toString() {
        return page + ":" + line;
    }
}
