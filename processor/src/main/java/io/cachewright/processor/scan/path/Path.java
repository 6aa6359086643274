package io.cachewright.processor.scan.path;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * A path of an annotation, found in the real types.
 *
 * @param root the parameter it begins with, under the name that the user gave it
 * @param name the path in one word: {@code userId} for {@code user.id}
 * @param expression the path as Java, as the generated method says it
 * @param guards the expressions on the way whose null ends it early
 */
public record Path(String root, String name, String expression, TypeMirror type, List<String> guards) {
    public Path {
        guards = List.copyOf(guards);
    }
}
