package io.cachewright.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims Cachewright's annotations, and the one that is on generated classes, so that {@code -Xlint:processing} does not
 * say that no processor did. {@link CachewrightProcessor} can't: it asks for all types, and would claim everybody's.
 *
 * <p>A compiler stops asking once all annotations of a round are claimed, so this one must come after it. They go by the
 * order of the service file, which is that of the names. Processors of others are asked after it all the same, unless the
 * whole compilation has no other annotation, be it {@code @Override}.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"io.cachewright.*", "javax.annotation.processing.Generated"})
public final class ClaimingProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // it is here for nothing else
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return true;
    }
}
