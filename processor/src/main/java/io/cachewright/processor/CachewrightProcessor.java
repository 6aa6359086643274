package io.cachewright.processor;

import com.google.auto.service.AutoService;
import io.cachewright.processor.model.CachedType;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Reporter;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.TypeScan;
import io.cachewright.processor.scan.host.Circles;
import io.cachewright.processor.scan.host.Hosts;
import io.cachewright.processor.scan.host.LocalHosts;
import io.cachewright.processor.scan.host.MissingTypes;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Lombok;
import io.cachewright.processor.scan.program.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Writes a caching class for each class and interface with methods that are cached or change caches.
 *
 * <p>It asks for all types, not only for annotated ones, because a class may inherit its cached methods. A type that
 * names another which does not exist yet waits for the next round.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("*")
public final class CachewrightProcessor extends AbstractProcessor {
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> generated = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private boolean isRuntimeMissed;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> sources.add(type.getQualifiedName().toString()));
        Round now = new Round(round.processingOver());
        now.reporter.report(Hosts.strayMarks(round, now.compilation));
        now.reporter.report(LocalHosts.check(now.compilation, round.getRootElements()));
        List<TypeElement> hosts = new ArrayList<>(now.stillWaiting());
        hosts.addAll(now.hosts.in(round.getRootElements()));
        hosts.stream()
                .filter(host -> !generated.contains(host.getQualifiedName().toString()))
                .forEach(now::process);
        now.breakCircles();
        return false;
    }

    /** One round of the compiler's, and what is done with each type in it. */
    private final class Round {
        private final Compilation compilation = Compilation.of(processingEnv, sources);
        private final Hosts hosts = new Hosts(compilation);
        private final Reporter reporter = new Reporter(processingEnv.getMessager());
        private final GeneratedFiles files = new GeneratedFiles(processingEnv.getFiler(), compilation);
        private final Set<TypeElement> stuck = new LinkedHashSet<>();
        private final boolean isLast;

        Round(boolean isLast) {
            this.isLast = isLast;
        }

        List<TypeElement> stillWaiting() {
            List<TypeElement> types = waiting.stream()
                    .map(name -> compilation.elements().getTypeElement(name))
                    .filter(Objects::nonNull)
                    .toList();
            waiting.clear();
            return types;
        }

        void process(TypeElement host) {
            attempt(host, () -> {
                List<Problem> missing = MissingTypes.of(host);
                if (!missing.isEmpty()) {
                    stuck.add(host);
                    await(host, missing);
                } else if (Lombok.hasYetToAddConstructors(compilation, host) && !isLast) {
                    waiting.add(host.getQualifiedName().toString());
                } else {
                    scan(host);
                }
            });
        }

        private void attempt(TypeElement host, Runnable work) {
            try {
                work.run();
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError wrong) {
                reporter.report(internalError(host, wrong));
            }
        }

        void breakCircles() {
            for (TypeElement host : isLast ? List.<TypeElement>of() : Circles.in(stuck)) {
                waiting.remove(host.getQualifiedName().toString());
                attempt(host, () -> scan(host));
            }
        }

        private void scan(TypeElement host) {
            Optional<Problem> noRuntime = Hosts.withoutRuntime(compilation, host);
            if (noRuntime.isPresent()) {
                // It is one dependency, however many classes need it.
                reporter.report(isRuntimeMissed ? List.of() : List.of(noRuntime.get()));
                isRuntimeMissed = true;
                return;
            }
            Scan<CachedType> scan = TypeScan.scan(compilation, host);
            boolean mayBeMended =
                    scan.problems().stream().anyMatch(problem -> problem.rule().mayBeMended());
            if (mayBeMended && !isLast) {
                waiting.add(host.getQualifiedName().toString());
                return;
            }
            // Nobody asked for a class that inherits its cached methods alone; where it can't be, it is not missed.
            reporter.report(scan.problems().stream()
                    .filter(problem -> Hosts.asks(host) || problem.rule().isWarning())
                    .toList());
            scan.model().ifPresent(model -> {
                generated.add(model.generated().canonicalName());
                files.write(model, host).ifPresent(reporter::report);
            });
        }

        private void await(TypeElement host, List<Problem> missing) {
            if (!isLast) {
                waiting.add(host.getQualifiedName().toString());
            } else if (Hosts.asks(host)) {
                reporter.report(missing);
            }
        }

        private Problem internalError(TypeElement host, Throwable wrong) {
            String where = Stream.of(wrong.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("io.cachewright.processor."))
                    .findFirst()
                    .map(frame -> " at " + frame)
                    .orElse("");
            return new Problem(
                    Rule.INTERNAL_ERROR,
                    Place.of(host),
                    "Cachewright failed on '" + host.getQualifiedName() + "': " + wrong + where + ".",
                    "Report it with the source of this type, please; without its @Cached annotations all else compiles.");
        }
    }
}
