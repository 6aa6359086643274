package io.cachewright.processor.scan.host;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.program.Compilation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds methods that are cached or change caches in local and anonymous classes, which annotation processing never shows. It takes javac's trees;
 * another compiler has none, and says nothing.
 */
public final class LocalHosts {
    private static final List<String> OURS =
            List.of(Compilation.CACHED, Compilation.CACHE_INVALIDATE, Compilation.CACHE_PUT);

    private LocalHosts() {}

    public static List<Problem> check(Compilation compilation, Collection<? extends Element> roots) {
        Optional<Trees> trees = compilation.trees();
        if (trees.isEmpty()) {
            return List.of();
        }
        Set<CompilationUnitTree> units = new LinkedHashSet<>();
        for (Element root : roots) {
            TreePath path = trees.get().getPath(root);
            if (path != null && mayNameUs(path.getCompilationUnit())) {
                units.add(path.getCompilationUnit());
            }
        }
        List<Problem> problems = new ArrayList<>();
        units.forEach(unit -> new Search(trees.get(), unit, problems).scan(unit, null));
        return problems;
    }

    /** Whether it is worth walking through: by an import or in full, our name has to be in the text. */
    private static boolean mayNameUs(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString().contains("io.cachewright.");
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Walks one source file; whatever lies in a block or in the body of a {@code new} is local. */
    private static final class Search extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<Problem> problems;
        private final Set<String> names;
        private int depth;

        Search(Trees trees, CompilationUnitTree unit, List<Problem> problems) {
            this.trees = trees;
            this.unit = unit;
            this.problems = problems;
            this.names = names(unit);
        }

        /** What our annotations are called here: their names in full, and those of them that are imported. */
        private static Set<String> names(CompilationUnitTree unit) {
            Set<String> names = new LinkedHashSet<>(OURS);
            List<String> imported = unit.getImports().stream()
                    .map(ImportTree::getQualifiedIdentifier)
                    .map(Object::toString)
                    .toList();
            for (String name : OURS) {
                if (imported.contains(name) || imported.contains("io.cachewright.*")) {
                    names.add(name.substring(name.lastIndexOf('.') + 1));
                }
            }
            return names;
        }

        @Override
        public @Nullable Void visitBlock(BlockTree block, @Nullable Void nothing) {
            return deeper(() -> super.visitBlock(block, nothing));
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
            return deeper(() -> super.visitNewClass(creation, nothing));
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (depth > 0) {
                type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(this::isAnnotated)
                        .findFirst()
                        .ifPresent(method -> problems.add(problem(type, method)));
            }
            return super.visitClass(type, nothing);
        }

        private @Nullable Void deeper(Runnable visit) {
            depth++;
            visit.run();
            depth--;
            return null;
        }

        private boolean isAnnotated(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .map(Object::toString)
                    .anyMatch(names::contains);
        }

        private Problem problem(ClassTree type, MethodTree method) {
            boolean isAnonymous = type.getSimpleName().isEmpty();
            String what = isAnonymous ? "an anonymous class" : "local class '" + type.getSimpleName() + "'";
            return new Problem(
                    Rule.HOST_IS_LOCAL,
                    new Place.InTree(trees, unit, method),
                    "method '" + method.getName() + "' is in " + what + ", which nothing outside of it can extend.",
                    "Move the class out of the method; or annotate the method in an interface, and wrap the object in what"
                            + " is generated for that.");
        }
    }
}
