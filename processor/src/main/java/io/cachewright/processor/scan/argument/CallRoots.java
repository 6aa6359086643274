package io.cachewright.processor.scan.argument;

import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Roots;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What a path may begin with that takes a value from a call: the parameters, {@code result} where there is one by then, and
 * {@code this}.
 *
 * @param self how the generated method says {@code this}
 * @param element what one element of several is called
 * @param whyNoResult what is to be said where {@code result} is named and can't be there
 */
public record CallRoots(Roots all, Roots parameters, String self, String element, Optional<NoResult> whyNoResult) {
    public static final String RESULT = "result";
    private static final String THIS = "this";

    /** Why there is no result when an annotation asks for it, and what to do. */
    public record NoResult(String reason, String fix) {}

    /** Where the method has brought a value by then. */
    public static CallRoots with(Roots parameters, Roots.Root result, Roots.Root self, String element) {
        return new CallRoots(
                parameters.and(RESULT, result).and(THIS, self), parameters, self.written(), element, Optional.empty());
    }

    public static CallRoots without(Roots parameters, NoResult why, Roots.Root self, String element) {
        return new CallRoots(parameters.and(THIS, self), parameters, self.written(), element, Optional.of(why));
    }

    Optional<TypeMirror> result() {
        return all.find(RESULT).map(Roots.Root::type);
    }

    /** Where a path begins with a result that is not there. */
    Optional<Problem> problemWithResult(Excerpt path) {
        String begin = path.text().split("[.\\[]", 2)[0];
        return begin.equals(RESULT) && all.find(RESULT).isEmpty()
                ? whyNoResult.map(why ->
                        path.problem(Rule.RESULT_NOT_THERE, "'" + path.text() + "': " + why.reason(), 0, why.fix()))
                : Optional.empty();
    }
}
