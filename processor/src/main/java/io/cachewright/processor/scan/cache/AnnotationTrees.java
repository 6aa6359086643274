package io.cachewright.processor.scan.cache;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.cachewright.processor.report.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds the place of one of several annotations of a kind. Javac itself would name the method, because to it repeated
 * annotations are values of a container that is written nowhere; so this looks into the syntax.
 *
 * @param number of the annotation among those of its kind, from 0
 */
record AnnotationTrees(Trees trees, ExecutableElement method, String simpleName, int number) {
    /** Empty where the source is not there, or the container is written out. */
    Optional<Place> place(Optional<String> attribute, int element) {
        TreePath path = trees.getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
            return Optional.empty();
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        List<? extends AnnotationTree> annotations = tree.getModifiers().getAnnotations().stream()
                .filter(this::isOfKind)
                .toList();
        return number < annotations.size()
                ? Optional.of(new Place.InTree(trees, unit, in(annotations.get(number), attribute, element)))
                : Optional.empty();
    }

    private boolean isOfKind(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.equals(simpleName) || name.endsWith("." + simpleName);
    }

    private static Tree in(AnnotationTree annotation, Optional<String> attribute, int element) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && attribute
                            .filter(name -> assignment.getVariable().toString().equals(name))
                            .isPresent()) {
                return element(assignment.getExpression(), element);
            }
        }
        return annotation;
    }

    private static Tree element(ExpressionTree value, int element) {
        boolean isThere = value instanceof NewArrayTree array
                && element >= 0
                && array.getInitializers() != null
                && element < array.getInitializers().size();
        return isThere ? ((NewArrayTree) value).getInitializers().get(element) : value;
    }
}
