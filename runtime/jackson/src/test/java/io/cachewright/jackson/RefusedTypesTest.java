package io.cachewright.jackson;

import static io.cachewright.jackson.Values.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cachewright.jackson.Shop.Color;
import io.cachewright.jackson.Shop.Line;
import io.cachewright.jackson.Shop.Price;
import io.cachewright.runtime.shared.Codec;
import io.cachewright.runtime.shared.ValueTypeException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can't be written down is found when a cache is opened, and the message says where in the type it is. */
class RefusedTypesTest {
    private static final String HERE = RefusedTypesTest.class.getName() + "$";

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(Object.class, "java.lang.Object can be anything"),
                refused(List.class, "java.lang.Object can be anything"),
                refused(type(Map.class, String.class, Object.class), "java.lang.Object can be anything"),
                refused(Line.class, Shop.class.getName() + "$Line.item: java.lang.Object can be anything"),
                refused(Thread.class, "java.lang.Thread has no form to be written in"),
                refused(type(Class.class, String.class), "java.lang.Class has no form to be written in"),
                refused(ClassLoader.class, "java.lang.ClassLoader has no form to be written in"),
                refused(InputStream.class, "java.io.InputStream has no form to be written in"),
                refused(type(Stream.class, String.class), "java.util.stream.Stream has no form to be written in"),
                refused(type(Iterator.class, String.class), "java.util.Iterator has no form to be written in"),
                refused(type(CompletableFuture.class, String.class), "has no form to be written in"),
                refused(AtomicInteger.class, "has no form to be written in"),
                refused(Number.class, "java.lang.Number has no form to be written in"),
                refused(CharSequence.class, "java.lang.CharSequence has no form to be written in"),
                refused(Runnable.class, "java.lang.Runnable has no form to be written in"),
                refused(void.class, "void has no form to be written in"),
                refused(type(Collection.class, Price.class), "java.util.Collection is none of the collections"),
                refused(type(SortedSet.class, String.class), "java.util.SortedSet is sorted in a way"),
                refused(type(TreeMap.class, String.class, Price.class), "java.util.TreeMap is sorted in a way"),
                refused(type(Map.class, Price.class, String.class), "Price is the key of a map"),
                refused(type(Map.class, Double.class, String.class), "java.lang.Double is the key of a map"),
                refused(type(Optional.class, type(Optional.class, String.class)), "is inside of an Optional"),
                refused(type(Optional.class, OptionalInt.class), "is inside of an Optional"),
                refused(Customer.class, HERE + "Customer is an interface"),
                refused(Order.class, HERE + "Order.customer: " + HERE + "Customer is an interface"),
                refused(Invoice.class, HERE + "Order.customer: " + HERE + "Customer is an interface"),
                refused(type(Line.class, type(List.class, Order.class)), HERE + "Order.customer: "),
                refused(Vehicle.class, HERE + "Vehicle is abstract"),
                refused(Vehicle[].class, HERE + "Vehicle is abstract"),
                refused(Sealed.class, HERE + "Sealed is an interface"),
                refused(Inner.class, HERE + "Inner needs an object of " + RefusedTypesTest.class.getName()),
                refused(local(), "is declared inside of a method"),
                refused(new Object() {}.getClass(), "is declared inside of a method"),
                refused(NoWayIn.class, "has a field 'name' that nothing sets"),
                refused(Half.class, "has a field 'b' that nothing sets"),
                refused(Delegating.class, "Delegating"),
                refused(TwoOfOneName.class, "has several fields of one name"),
                refused(Failure.class, "extends java.lang.Exception, whose state is hidden"),
                refused(Listing.class, "is none of the collections"),
                refused(ByClass.class, "has @JsonTypeInfo(use = CLASS), and what is read may not choose a class"),
                refused(ByMinimalClass.class, "has @JsonTypeInfo(use = MINIMAL_CLASS)"),
                refused(ByHandler.class, "has @JsonTypeInfo(use = CUSTOM)"),
                refused(InheritsByClass.class, "has @JsonTypeInfo(use = CLASS)"),
                refused(PropertyByClass.class, "PropertyByClass.any: java.lang.Object can be anything"),
                refused(NamedWithoutNames.class, HERE + "NamedWithoutNames is an interface"),
                refused(
                        NamedAlike.class,
                        HERE + "NamedAlike gives " + HERE + "First and " + HERE + "Second the same name, 'one'"),
                refused(
                        NamedByField.class,
                        "has @JsonTypeInfo(include = EXISTING_PROPERTY), and that property would not"),
                refused(NamedTwice.class, HERE + "Twice can't be written: Conflict between type id property 'kind'"),
                refused(
                        InCents.class,
                        "has a field 'price' of type long, which its constructor takes as another, BigDecimal"),
                refused(NamedAndInner.class, HERE + "InnerNamed needs an object of "),
                refused(NamedAndOpen.class, "Order.customer: "),
                refused(BaseAndSub.class, HERE + "Sub extends " + HERE + "Base, and both occur"));
    }

    private static Arguments refused(Type type, String message) {
        return Arguments.of(type, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_can_not_be_written_down_is_refused_with_a_way_out(Type type, String message) {
        for (Codec codec : Values.codecs().toList()) {
            ValueTypeException thrown = assertThrows(ValueTypeException.class, () -> codec.forType(type));
            assertEquals(message, within(thrown.getMessage(), message));
            assertFalse(thrown.fix().isEmpty());
        }
    }

    private static String within(String text, String part) {
        return text.contains(part) ? part : text;
    }

    @Test
    void a_type_variable_stands_for_any_type() throws Exception {
        Type variable = Generic.class.getDeclaredMethod("any").getGenericReturnType();
        Type deep = Generic.class.getDeclaredMethod("anyOf").getGenericReturnType();
        for (Type type : List.of(variable, deep)) {
            ValueTypeException thrown = assertThrows(ValueTypeException.class, () -> new JsonCodec().forType(type));
            assertEquals("T of class " + HERE + "Generic stands for any type", thrown.getMessage());
        }
    }

    interface Customer {}

    record Order(String id, Customer customer) {}

    record Invoice(Map<Color, List<Optional<Order>>> orders) {}

    abstract static class Vehicle {}

    sealed interface Sealed {}

    record Only() implements Sealed {}

    class Inner {}

    static Class<?> local() {
        record Local() {}
        return Local.class;
    }

    static class NoWayIn {
        private final String name;

        NoWayIn() {
            name = "";
        }
    }

    static class Half {
        private final int a;
        private final int b;

        Half(int a) {
            this.a = a;
            this.b = a;
        }
    }

    static class Delegating {
        private final String text;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Delegating(String content) {
            text = content;
        }
    }

    static class Named {
        String name;
    }

    static class TwoOfOneName extends Named {
        String name;
    }

    static class Failure extends Exception {}

    static class Listing extends java.util.ArrayList<String> {
        String title;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    record ByClass(String a) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.MINIMAL_CLASS)
    interface ByMinimalClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM)
    interface ByHandler {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    interface ByClassAbove {}

    record InheritsByClass(String a) implements ByClassAbove {}

    record PropertyByClass(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object any) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    interface NamedWithoutNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = WithKind.class, name = "kind"))
    abstract static class NamedByField {
        String kind;
    }

    static class WithKind extends NamedByField {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Twice.class, name = "twice"))
    interface NamedTwice {}

    record Twice(String kind) implements NamedTwice {}

    /** Made twice, it would cost a hundred times as much. */
    static class InCents {
        private final long price;

        InCents(BigDecimal price) {
            this.price = price.movePointRight(2).longValueExact();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = First.class, name = "one"),
        @JsonSubTypes.Type(value = Second.class, name = "one")
    })
    interface NamedAlike {}

    record First(int a) implements NamedAlike {}

    record Second(int a) implements NamedAlike {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(value = NamedOrder.class, name = "order"))
    interface NamedAndOpen {}

    record NamedOrder(Order order) implements NamedAndOpen {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(value = InnerNamed.class, name = "inner"))
    interface NamedAndInner {}

    class InnerNamed implements NamedAndInner {}

    static class Base {
        int a;
    }

    static class Sub extends Base {
        int b;
    }

    record BaseAndSub(Base base, Set<Sub> subs) {}

    static class Generic<T> {
        T any() {
            throw new UnsupportedOperationException();
        }

        Map<String, List<? extends T>> anyOf() {
            throw new UnsupportedOperationException();
        }
    }
}
