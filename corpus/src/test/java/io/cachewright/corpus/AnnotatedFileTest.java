package io.cachewright.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AnnotatedFileTest {
    private static final Compiler JAVAC = TestCompiler.with(FakeProcessor::new);

    @AfterAll
    static void closeCompiler() throws IOException {
        JAVAC.close();
    }

    @Test
    void the_annotation_stands_where_a_method_begins() throws IOException {
        String text = """
                package p;
                /** Javadoc { of the class }. */
                @Deprecated public class A<T extends Comparable<T>> {
                    int field = new Object() { public int local() { return 1; } }.hashCode(); // { a brace
                    static { int block = 0; }
                    A() {}
                    /** int no() { return 1; } */
                    <U extends T> U generic(U u) { return u; }
                    < /* a comment */ U> U spaced(U u) { return u; }
                    @Deprecated
                    public final int hashCode() { class Local { int l() { return 2; } } return 1; }
                    String[] first() { return null; }
                    int old()[] { return null; }
                    private T[] x; int afterField() { return '}' + "}".length(); }
                    void nothing() {}
                    java.util.List<int[]> qualified() { return null; }
                    interface I { default int d() { return 1; } static int s() { return 1; } int a(); }
                    enum E { X { @Override int e() { return 2; } }, Y; int e() { return 1; } }
                    record R(int a, @Deprecated String b) { R { } public int a() { return a; } static int c; static <Q> Q q() { return null; } }
                    @interface An { int value() default 1; }
                }
                """;

        String annotated = annotate(text).source().text();

        String expected = text.replace("<U extends T> U generic", "@C <U extends T> U generic")
                .replace("< /* a comment */ U> U spaced", "@C < /* a comment */ U> U spaced")
                .replace("@Deprecated\n    public final int", "@C @Deprecated\n    public final int")
                .replace("String[] first", "@C String[] first")
                .replace("int old()", "@C int old()")
                .replace("int afterField()", "@C int afterField()")
                .replace("java.util.List", "@C java.util.List")
                .replace("default int d()", "@C default int d()")
                .replace("static int s()", "@C static int s()")
                .replace("int a();", "@C int a();")
                .replace("Y; int e()", "Y; @C int e()")
                .replace("public int a()", "@C public int a()")
                .replace("static <Q> Q q()", "@C static <Q> Q q()")
                .replace("int value()", "@C int value()")
                .replace("@C ", AnnotatedFile.ANNOTATION);
        assertEquals(expected, annotated);
        assertEquals(List.of(), errorsIn(annotated));
    }

    @Test
    void windows_lines_and_characters_of_any_width_stay() throws IOException {
        String text =
                "class A {\r\n\tString \ud835\udc9c() { return \"\ud83d\ude00\"; }\r\n\tint b() { return 1; }\r\n}\r\n";

        String annotated = annotate(text).source().text();

        assertEquals(text, annotated.replace(AnnotatedFile.ANNOTATION, ""));
        assertTrue(annotated.contains("\r\n\t" + AnnotatedFile.ANNOTATION + "int b()"), annotated);
        assertEquals(List.of(), errorsIn(annotated));
    }

    @Test
    void a_message_concerns_the_method_in_whose_header_it_stands() throws IOException {
        AnnotatedFile file = annotate("class A { int a(int x) { return 1; } int b(int y) { return 2; } }");

        assertEquals(Set.of("a"), concernedAt(file, AnnotatedFile.ANNOTATION + "int a"));
        assertEquals(Set.of("a"), concernedAt(file, "int x"));
        assertEquals(Set.of("b"), concernedAt(file, "int y"));
        assertEquals(Set.of(), concernedAt(file, "return 1"));
    }

    @Test
    void a_message_at_a_type_or_a_constructor_concerns_its_methods_but_not_those_nested() throws IOException {
        AnnotatedFile file = annotate(
                "class A { A(int x) { super(); } int a() { return 1; } int f; static class B { int b() { return 1; } } }");

        assertEquals(Set.of("a"), concernedAt(file, "class A"));
        assertEquals(Set.of("a"), concernedAt(file, "int x"));
        assertEquals(Set.of("b"), concernedAt(file, "class B"));
        assertEquals(Set.of(), concernedAt(file, "super()"));
        assertEquals(Set.of(), concernedAt(file, "int f"));
    }

    @Test
    void a_message_at_what_carries_no_annotation_concerns_nothing() throws IOException {
        AnnotatedFile all = annotate("class A { int a() { return 1; } int b() { return 2; } }");
        Declaration a = all.types().get(0).members().get(0);
        AnnotatedFile file = all.without(Set.of(a));

        assertEquals(Set.of(), concernedAt(file, "int a"));
        assertEquals(Set.of("b"), concernedAt(file, "int b"));
        assertEquals(Set.of("b"), concernedAt(file, "class A"));
    }

    private static Set<String> concernedAt(AnnotatedFile file, String place) {
        int offset = file.source().text().indexOf(place);
        return file.concernedBy(offset).stream().map(Declaration::name).collect(Collectors.toSet());
    }

    private static AnnotatedFile annotate(String text) throws IOException {
        return JAVAC.annotate(List.of(new SourceFile("A.java", text))).get(0);
    }

    private static List<String> errorsIn(String text) {
        return JAVAC.compile(List.of(new SourceFile("A.java", text)))
                .errors()
                .map(Message::of)
                .sorted(Comparator.comparing(Message::lineNumber))
                .map(Message::toString)
                .toList();
    }
}
