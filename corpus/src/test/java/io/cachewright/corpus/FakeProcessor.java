package io.cachewright.corpus;

import io.cachewright.Cached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Behaves as the names of the annotated methods ask: {@code rejected}, {@code crash}, {@code noFix}, {@code badCode}
 * and so on. For each class with annotated methods it writes a subclass.
 */
@SupportedAnnotationTypes("io.cachewright.Cached")
final class FakeProcessor extends AbstractProcessor {
    private int written;
    private int company;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        company += round.getRootElements().size();
        Set<Element> hosts = new LinkedHashSet<>();
        for (Element method : round.getElementsAnnotatedWith(Cached.class)) {
            hosts.add(method.getEnclosingElement());
            object(method);
        }
        hosts.forEach(this::write);
        return false;
    }

    private void object(Element method) {
        switch (method.getSimpleName().toString()) {
            case "rejected" -> error("[cachewright:known] No.\n  Fix: Remove it.", method);
            case "hostRejected" -> error("[cachewright:host] No.\n  Fix: Remove it.", method.getEnclosingElement());
            case "whileInherited" -> objectToInherited((TypeElement) method.getEnclosingElement());
            case "noFix" -> error("[cachewright:known] No.", method);
            case "unknownRule" -> error("[cachewright:strange] No.\n  Fix: Remove it.", method);
            case "misplaced" ->
                error(
                        "[cachewright:known] No.\n  Fix: Remove it.",
                        method.getEnclosingElement().getEnclosedElements().get(1));
            case "nowhere" ->
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "[cachewright:known] No.");
            case "warned" ->
                processingEnv
                        .getMessager()
                        .printMessage(Diagnostic.Kind.WARNING, "[cachewright:known] Hm.\n  Fix: Remove it.", method);
            case "crash" -> throw new IllegalStateException("crash at " + method);
            default -> {}
        }
    }

    private void objectToInherited(TypeElement host) {
        boolean inheritsRejected = processingEnv.getElementUtils().getAllMembers(host).stream()
                .anyMatch(member ->
                        member.getSimpleName().contentEquals("rejected") && member.getAnnotation(Cached.class) != null);
        if (inheritsRejected) {
            error("[cachewright:known] No.\n  Fix: Remove it.", host);
        }
    }

    private void error(String text, Element element) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, element);
    }

    private void write(Element host) {
        String name = "Cached" + host.getSimpleName();
        StringBuilder body = new StringBuilder();
        for (Element member : host.getEnclosedElements()) {
            switch (member.getSimpleName().toString()) {
                case "badCode" -> body.append("    Unknown unknown;\n");
                case "orderDependent" -> body.append("    // " + written++ + "\n");
                case "companyDependent" -> body.append("    // " + company + "\n");
                case "compilerDependent" -> body.append("    // " + isEclipse() + "\n");
                case "badUnderEclipse" -> body.append("    int a = " + (isEclipse() ? "unknown" : "1") + ";\n");
                case "long1", "long2", "long3" ->
                    body.append(member.getAnnotation(Cached.class) == null ? "" : "    // " + "-".repeat(9_000) + "\n");
                case "badHabit" -> body.append("    java.util.List raw;\n");
                default -> {}
            }
        }
        try (Writer writer =
                processingEnv.getFiler().createSourceFile(name, host).openWriter()) {
            writer.write("class " + name + " extends " + host + " {\n" + body + "}\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private boolean isEclipse() {
        return processingEnv.getClass().getName().contains("eclipse");
    }
}
