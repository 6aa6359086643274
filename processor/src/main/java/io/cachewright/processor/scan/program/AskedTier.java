package io.cachewright.processor.scan.program;

import io.cachewright.Tier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;

/** Where an annotation says that results are to live. */
public final class AskedTier {
    private AskedTier() {}

    public static Tier of(AnnotationMirror cached) {
        return Compilation.written(cached, "tier")
                .map(value -> value.getValue() instanceof VariableElement constant
                        ? Tier.valueOf(constant.getSimpleName().toString())
                        : Tier.DEFAULT)
                .orElse(Tier.DEFAULT);
    }

    /** Whether it says that the cache is to be shared, so that whatever stands in the way is an error. */
    public static boolean isShared(AnnotationMirror cached) {
        Tier tier = of(cached);
        return tier == Tier.SHARED || tier == Tier.TIERED;
    }
}
