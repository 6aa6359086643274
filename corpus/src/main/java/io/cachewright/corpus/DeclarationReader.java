package io.cachewright.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import io.cachewright.corpus.Declaration.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Reads the declarations of one parsed file. Local and anonymous classes are bodies, not declarations. */
final class DeclarationReader {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String text;

    private DeclarationReader(CompilationUnitTree unit, SourcePositions positions, String text) {
        this.unit = unit;
        this.positions = positions;
        this.text = text;
    }

    /** The top-level types of a file, in the order of its text. */
    static List<Declaration> read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        String text = unit.getSourceFile().getCharContent(true).toString();
        DeclarationReader reader = new DeclarationReader(unit, positions, text);
        List<Declaration> types = new ArrayList<>();
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree type) {
                types.add(reader.type(type));
            }
        }
        return List.copyOf(types);
    }

    private Declaration type(ClassTree tree) {
        List<Declaration> members = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            if (!isRecordComponent(tree, member)) {
                members.add(member(member));
            }
        }
        String name = tree.getSimpleName().toString();
        return new Declaration(Kind.TYPE, name, start(tree), end(tree), end(tree), List.copyOf(members));
    }

    private static boolean isRecordComponent(ClassTree type, Tree member) {
        return type.getKind() == Tree.Kind.RECORD
                && member instanceof VariableTree field
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private Declaration member(Tree tree) {
        if (tree instanceof ClassTree type) {
            return type(type);
        }
        if (tree instanceof MethodTree method) {
            return method(method);
        }
        return new Declaration(Kind.OTHER, "", start(tree), end(tree), end(tree), List.of());
    }

    private Declaration method(MethodTree tree) {
        int headerEnd = tree.getBody() == null ? end(tree) : start(tree.getBody());
        return new Declaration(
                kind(tree), tree.getName().toString(), methodStart(tree), headerEnd, end(tree), List.of());
    }

    /** The compiler takes a method without modifiers to begin at its first type parameter, after the bracket. */
    private int methodStart(MethodTree tree) {
        ModifiersTree modifiers = tree.getModifiers();
        boolean bare =
                modifiers.getFlags().isEmpty() && modifiers.getAnnotations().isEmpty();
        return bare && !tree.getTypeParameters().isEmpty()
                ? text.lastIndexOf('<', start(tree.getTypeParameters().get(0)))
                : start(tree);
    }

    private static Kind kind(MethodTree tree) {
        if (tree.getReturnType() == null) {
            return Kind.CONSTRUCTOR;
        }
        boolean noResult = tree.getReturnType() instanceof PrimitiveTypeTree primitive
                && primitive.getPrimitiveTypeKind() == TypeKind.VOID;
        return noResult ? Kind.OTHER : Kind.METHOD;
    }

    private int start(Tree tree) {
        return Math.toIntExact(positions.getStartPosition(unit, tree));
    }

    private int end(Tree tree) {
        return Math.toIntExact(positions.getEndPosition(unit, tree));
    }
}
