package io.cachewright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.cachewright.corpus.Failure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void columns_are_aligned() {
        Table table = new Table();
        table.add(List.of("Library", "files"));
        table.add(List.of("a", "1,234"));
        table.add(List.of("longer name", "5"));

        assertEquals("""
                | Library     | files |
                |-------------|------:|
                | a           | 1,234 |
                | longer name |     5 |
                """, table.toString());
    }

    @Test
    void failures_of_one_shape_differ_only_in_names() {
        Failure one =
                new Failure(Kind.ERROR_IN_GENERATED, "p/CachedA.java:3: cannot find class 'Foo' in p.Q\n    Foo foo;");
        Failure two =
                new Failure(Kind.ERROR_IN_GENERATED, "q/CachedB.java:9: cannot find class 'Bar' in r.Q\n    Bar bar;");
        Failure other = new Failure(Kind.ERROR_IN_GENERATED, "q/CachedB.java:9: cannot infer class 'Bar' in r.Q\n");

        assertEquals(one.shape(), two.shape());
        assertNotEquals(one.shape(), other.shape());
    }

    @Test
    void failures_are_counted_by_shape_and_the_most_frequent_comes_first() {
        Failure rare = new Failure(Kind.CRASH, "a: thrown");
        Failure often = new Failure(Kind.MISPLACED, "b: message");
        Outcome outcome = TestOutcome.with(List.of(rare, often, often, often, often));

        assertEquals("""
                A message that does not stand at what it is about, 4 times, as in:
                    a 1: b: message
                    a 1: b: message
                    a 1: b: message

                The processor crashed:
                    a 1: a: thrown

                """, new FailureList(List.of(outcome)).text());
    }
}
