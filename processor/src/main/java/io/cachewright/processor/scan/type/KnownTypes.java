package io.cachewright.processor.scan.type;

import io.cachewright.processor.scan.program.Compilation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What is known of types that can't be kept, or can't tell calls apart, by the names of their supertypes. */
public final class KnownTypes {
    /** Why a value can't serve a second caller, and what to return instead. */
    public record OneShot(String reason, String fix) {}

    private static final Map<String, OneShot> ONE_SHOT = new LinkedHashMap<>();

    /** Results that are not there yet. */
    private static final Set<String> ASYNCHRONOUS = Set.of(
            "java.util.concurrent.Future",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            "io.reactivex.rxjava3.core.SingleSource",
            "io.reactivex.rxjava3.core.MaybeSource",
            "io.reactivex.rxjava3.core.ObservableSource",
            "io.smallrye.mutiny.Uni",
            "kotlinx.coroutines.flow.Flow",
            "kotlinx.coroutines.Deferred");

    /** Types of the JDK without an equality of content, though instances with equal content are common. */
    private static final Set<String> LIVE = Set.of(
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.concurrent.atomic.AtomicIntegerArray",
            "java.util.concurrent.atomic.AtomicLongArray",
            "java.util.concurrent.atomic.AtomicReferenceArray",
            "java.util.concurrent.atomic.LongAdder",
            "java.util.concurrent.atomic.DoubleAdder",
            "java.util.concurrent.atomic.LongAccumulator",
            "java.util.concurrent.atomic.DoubleAccumulator",
            "java.util.StringJoiner",
            "java.util.Random");

    /** Types of the JDK whose instances advance, or remember what they are given, with each use. */
    private static final Set<String> CHANGED_BY_USE = Set.of(
            "java.nio.Buffer",
            "java.nio.charset.CharsetDecoder",
            "java.nio.charset.CharsetEncoder",
            "java.security.MessageDigest",
            "java.security.Signature",
            "java.text.Format",
            "java.util.Calendar",
            "java.util.regex.Matcher",
            "java.util.zip.Checksum",
            "javax.crypto.Cipher",
            "javax.crypto.Mac");

    private static final OneShot USED_UP = new OneShot(
            "is used up by the first caller that reads it",
            "Return what can be read again, such as a List, a String or a byte[]");

    private static final Set<String> EQUAL_ACROSS_CLASSES =
            Set.of("java.util.Collection", "java.util.Map", "java.util.Map.Entry");

    /** Where Java's and Kotlin's own functions are. */
    private static final List<String> FUNCTIONS = List.of("java.util.function.", "kotlin.jvm.functions.");

    static {
        OneShot live = new OneShot(
                "is live and belongs to one caller at a time", "Cache a method that returns what is got through it");
        for (String type : List.of(
                "java.util.stream.BaseStream",
                "java.util.Iterator",
                "java.util.Enumeration",
                "java.util.Spliterator",
                "java.io.InputStream",
                "java.io.Reader",
                "java.nio.channels.ReadableByteChannel",
                "java.sql.ResultSet")) {
            ONE_SHOT.put(type, USED_UP);
        }
        for (String type : List.of(
                "java.io.OutputStream",
                "java.io.Writer",
                "java.nio.channels.Channel",
                "java.sql.Connection",
                "java.sql.Statement",
                "java.util.concurrent.locks.Lock",
                "java.util.concurrent.locks.ReadWriteLock")) {
            ONE_SHOT.put(type, live);
        }
    }

    private final Compilation compilation;

    public KnownTypes(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Why a value of this type can't serve a second caller; empty if nothing is known against it. */
    public Optional<OneShot> oneShot(TypeMirror type) {
        Set<String> names = supertypes(type);
        return ONE_SHOT.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Why a second caller would find nothing left to read. */
    public Optional<OneShot> usedUp(TypeMirror type) {
        return oneShot(type).filter(USED_UP::equals);
    }

    /** Whether using it changes what the next caller finds. */
    public boolean isChangedByUse(TypeMirror type) {
        return supertypes(type).stream().anyMatch(CHANGED_BY_USE::contains);
    }

    /** Whether it is there to be changed by whoever has it. */
    public boolean isMutable(TypeMirror type) {
        return supertypes(type).stream().anyMatch(LIVE::contains);
    }

    /** Whether instances of different classes are equal where their content is. */
    public boolean isEqualAcrossClasses(TypeMirror type) {
        return supertypes(type).stream().anyMatch(EQUAL_ACROSS_CLASSES::contains);
    }

    public boolean isAsynchronous(TypeMirror type) {
        return supertypes(type).stream().anyMatch(ASYNCHRONOUS::contains);
    }

    public boolean isResource(TypeMirror type) {
        return supertypes(type).contains("java.lang.AutoCloseable");
    }

    /** Whether it is known that two instances with equal content are not equal. */
    public boolean isLive(TypeMirror type) {
        return oneShot(type).isPresent() || isMutable(type) || isAsynchronous(type);
    }

    /** Whether it is one of these, or has one as a supertype. */
    public boolean isAny(TypeMirror type, Set<String> names) {
        return supertypes(type).stream().anyMatch(names::contains);
    }

    /** What a future of the JDK's brings; empty for all else. */
    public Optional<TypeMirror> promised(TypeMirror type) {
        if (!is(type, "java.util.concurrent.CompletableFuture") && !is(type, "java.util.concurrent.CompletionStage")) {
            return Optional.empty();
        }
        TypeMirror object = compilation.object();
        return Optional.of(((DeclaredType) type)
                .getTypeArguments().stream()
                        .findFirst()
                        .map(argument -> argument instanceof WildcardType wildcard
                                ? Optional.<TypeMirror>ofNullable(wildcard.getExtendsBound())
                                        .orElse(object)
                                : argument)
                        .orElse(object));
    }

    public static boolean is(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }

    /** The arguments of a container that holds them as they are: {@code Optional}, collections, maps; not functions. */
    public static List<TypeMirror> held(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return List.of();
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        boolean isContainer = element.getQualifiedName().toString().startsWith("java.util.") && !isFunctional(element);
        return isContainer
                ? declared.getTypeArguments().stream()
                        .map(KnownTypes::upperBound)
                        .toList()
                : List.of();
    }

    public static boolean isFunctional(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE
                && (Compilation.has(type, "java.lang.FunctionalInterface")
                        || FUNCTIONS.stream().anyMatch(type.getQualifiedName().toString()::startsWith));
    }

    private static TypeMirror upperBound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }

    private Set<String> supertypes(TypeMirror type) {
        Set<String> names = new HashSet<>();
        List<TypeMirror> open = new ArrayList<>(List.of(type));
        while (!open.isEmpty()) {
            TypeMirror next = open.remove(open.size() - 1);
            boolean isNew = next.getKind() != TypeKind.DECLARED || names.add(nameOf((DeclaredType) next));
            if (isNew && (next.getKind() == TypeKind.DECLARED || next.getKind() == TypeKind.TYPEVAR)) {
                open.addAll(compilation.types().directSupertypes(next));
            }
        }
        return names;
    }

    private static String nameOf(DeclaredType type) {
        Element element = type.asElement();
        return ((TypeElement) element).getQualifiedName().toString();
    }
}
