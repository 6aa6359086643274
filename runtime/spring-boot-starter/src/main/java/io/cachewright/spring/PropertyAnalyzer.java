package io.cachewright.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a wrong property as Spring Boot does. */
final class PropertyAnalyzer extends AbstractFailureAnalyzer<CachewrightPropertyException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, CachewrightPropertyException cause) {
        return new FailureAnalysis(cause.problem(), cause.fix(), cause);
    }
}
