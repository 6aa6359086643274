package io.cachewright.processor.scan.key;

import io.cachewright.processor.model.KeyForm;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.KnownTypes;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.TypeText;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How a part of a key is written down, so that what is equal to it, and nothing else, is written alike. */
public final class KeyForms {
    private static final int DEEPEST = 8;
    private static final String NAME_PARTS = "Name its parts in 'key', or pass a record of them";

    /** Those that the runtime's sink knows, where a subclass could not have another equality. */
    private static final Set<String> PLAIN = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.UUID");

    /** What holds others, and is equal where those are. */
    private static final Set<String> CONTAINERS = Set.of(
            "java.util.ArrayList",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.List",
            "java.util.Map",
            "java.util.NavigableMap",
            "java.util.NavigableSet",
            "java.util.Optional",
            "java.util.SequencedMap",
            "java.util.SequencedSet",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet",
            "java.util.TreeMap",
            "java.util.TreeSet");

    private final Compilation compilation;
    private final Visibility visibility;

    public KeyForms(Compilation compilation, Visibility visibility) {
        this.compilation = compilation;
        this.visibility = visibility;
    }

    /** The form of a part of this type. */
    public KeyForm of(TypeMirror type) {
        return form(type, "is of type ", true, List.of());
    }

    /**
     * The form of a type.
     *
     * @param verb before its name, where it has no form
     * @param arraysByContent whether an array is compared by content here; in collections and records none is
     * @param around the records that this is in
     */
    private KeyForm form(TypeMirror type, String verb, boolean arraysByContent, List<TypeElement> around) {
        if (type.getKind().isPrimitive()) {
            return new KeyForm.Plain();
        }
        if (type.getKind() == TypeKind.ARRAY) {
            return ofArray((ArrayType) type, verb, arraysByContent, around);
        }
        String subject = verb + TypeText.simple(type);
        if (type.getKind() != TypeKind.DECLARED || KnownTypes.is(type, "java.lang.Object")) {
            return new KeyForm.None(subject + ", which can be anything", "Use a type that says what it is");
        }
        DeclaredType declared = (DeclaredType) type;
        TypeElement element = (TypeElement) declared.asElement();
        String name = element.getQualifiedName().toString();
        if (PLAIN.contains(name) || element.getKind() == ElementKind.ENUM) {
            return new KeyForm.Plain();
        }
        if (CONTAINERS.contains(name)) {
            return ofContainer(declared, subject, around);
        }
        boolean isWithin = around.size() < DEEPEST && !around.contains(element);
        if (Equality.isOfComponents(element) && isWithin) {
            return ofRecord(declared, subject, around);
        }
        return new KeyForm.None(subject + ", " + why(element), NAME_PARTS);
    }

    private static String why(TypeElement element) {
        if (Equality.isOfComponents(element)) {
            return "a record that is nested too deeply";
        }
        boolean isOpen = element.getKind() == ElementKind.INTERFACE
                || element.getModifiers().contains(Modifier.ABSTRACT);
        return isOpen ? "of which there may be many classes" : "which nothing but its own equals can compare";
    }

    private KeyForm ofArray(ArrayType type, String verb, boolean byContent, List<TypeElement> around) {
        if (!byContent) {
            return new KeyForm.None(
                    verb + TypeText.simple(type) + ", which is compared by identity",
                    "Use a List in place of the array");
        }
        TypeMirror component = type.getComponentType();
        KeyForm form = form(component, "holds ", true, around);
        if (form.isWritable() && mayBeNarrower(component)) {
            return new KeyForm.None(
                    verb + TypeText.simple(type) + ", and an array of a narrower type is not equal to it",
                    "Use a List in place of the array");
        }
        return holding(List.of(form));
    }

    /** Arrays are equal if they are of one class; the class of an array of a final type goes without saying. */
    private static boolean mayBeNarrower(TypeMirror component) {
        return component instanceof DeclaredType declared
                && declared.asElement().getKind() != ElementKind.ENUM
                && !declared.asElement().getModifiers().contains(Modifier.FINAL)
                && !KnownTypes.is(component, "java.math.BigDecimal")
                && !KnownTypes.is(component, "java.math.BigInteger");
    }

    private KeyForm ofContainer(DeclaredType type, String subject, List<TypeElement> around) {
        if (type.getTypeArguments().isEmpty()) {
            return new KeyForm.None(subject + ", which may hold anything", "Say what it holds");
        }
        return holding(KnownTypes.held(type).stream()
                .map(held -> form(held, "holds ", false, around))
                .toList());
    }

    private static KeyForm holding(List<KeyForm> forms) {
        Optional<KeyForm> none =
                forms.stream().filter(form -> !form.isWritable()).findFirst();
        boolean isPlain = forms.stream().allMatch(KeyForm.Plain.class::isInstance);
        return none.orElseGet(() -> isPlain ? new KeyForm.Plain() : new KeyForm.Holding(forms));
    }

    private KeyForm ofRecord(DeclaredType type, String subject, List<TypeElement> around) {
        TypeElement element = (TypeElement) type.asElement();
        if (visibility.firstUnusable(List.of(type)).isPresent()) {
            return new KeyForm.None(subject + ", which the generated class can't see", NAME_PARTS);
        }
        List<TypeElement> within = new ArrayList<>(around);
        within.add(element);
        List<KeyForm.Component> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            ExecutableType accessor = (ExecutableType) compilation.types().asMemberOf(type, component.getAccessor());
            KeyForm form = form(accessor.getReturnType(), "is of type ", false, within);
            Optional<String> missing = NotThere.yetToCome(compilation, accessor.getReturnType(), element);
            if (missing.isPresent()) {
                return new KeyForm.Missing(missing.get());
            }
            if (form instanceof KeyForm.Missing) {
                return form;
            }
            if (form instanceof KeyForm.None none) {
                String record = subject + ", a record whose component '" + component.getSimpleName() + "' ";
                return new KeyForm.None(record + none.why(), none.fix());
            }
            components.add(new KeyForm.Component(
                    component.getSimpleName().toString(), form, compilation.isDeprecated(component.getAccessor())));
        }
        return new KeyForm.Components(components);
    }
}
