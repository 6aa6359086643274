package io.cachewright.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Types as users have them. */
final class Shop {
    enum Color {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "RED";
            }
        }
    }

    /** Known to a web API by a code, and lenient about others. */
    enum State {
        PAID("P"),
        SENT("S"),
        OTHER("O");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }

        @JsonCreator
        static State of(String code) {
            return Stream.of(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    record Price(BigDecimal amount, Currency currency) {}

    record Line<T>(T item, int count, Optional<String> note) {}

    record Order(
            UUID id,
            String customer,
            List<Line<Price>> lines,
            Map<Color, Set<String>> labels,
            Instant created,
            Order before) {}

    record Everything(
            boolean truth,
            byte small,
            short shorter,
            char letter,
            float single,
            double number,
            Long boxed,
            BigInteger integer,
            URI link,
            LocalDate day,
            Duration time,
            ZonedDateTime moment,
            OptionalInt maybe,
            EnumMap<Color, Integer> counts) {}

    record Holder(int[] numbers, byte[] bytes, String[][] table) {}

    /** As an entity is: private state, a constructor for the tools, getters that compute. */
    static class Account {
        private String name;
        private int balance;
        private transient int asked;

        private Account() {}

        Account(String name, int balance) {
            this.name = name;
            this.balance = balance;
        }

        public String getSummary() {
            asked++;
            return name + " " + balance;
        }

        public boolean isEmpty() {
            return balance == 0;
        }

        public void setName(String name) {
            throw new IllegalStateException("only state is set");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Account account && Objects.equals(account.name, name) && account.balance == balance;
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, balance);
        }
    }

    static final class Savings extends Account {
        Savings() {
            super("savings", 1);
        }
    }

    static final class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    static final class Wrapped {
        final String text;

        Wrapped(String text) {
            this.text = text;
        }
    }

    /** Made by its constructor alone, and annotated for a web API. */
    @JsonIgnoreProperties({"password"})
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    static final class User {
        private final String name;

        @JsonIgnore
        private final String password;

        @JsonFormat(pattern = "yyyy")
        private final LocalDate born;

        @JsonProperty("years")
        private final int age;

        User(String name) {
            this(name, "none", LocalDate.EPOCH, 0);
        }

        @JsonCreator
        User(String name, String password, LocalDate born, @JsonProperty("years") int age) {
            this.name = name;
            this.password = password;
            this.born = born;
            this.age = age;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof User user
                    && Objects.equals(user.name, name)
                    && Objects.equals(user.password, password)
                    && Objects.equals(user.born, born)
                    && user.age == age;
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, password, born, age);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Shape {}

    @JsonTypeName("circle")
    record Circle(double radius) implements Shape {}

    @JsonTypeName("square")
    record Square(double side, Shape inside) implements Shape {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Answer<T> {}

    record Found<T>(T what) implements Answer<T> {}

    record Missing<T>(String sku) implements Answer<T> {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(value = Dog.class, name = "dog"))
    static class Animal {
        protected String name = "animal";

        @Override
        public boolean equals(Object other) {
            return other != null && other.getClass() == getClass() && ((Animal) other).name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    static class Dog extends Animal {}

    static class Cat extends Animal {}

    private Shop() {}
}
