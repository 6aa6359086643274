package io.cachewright.spring;

import io.cachewright.runtime.CacheException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what the runtime refuses when the application starts as Spring Boot does: what is wrong, and what to do. */
final class CacheExceptionAnalyzer extends AbstractFailureAnalyzer<CacheException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, CacheException cause) {
        return new FailureAnalysis(cause.problem(), cause.fix(), cause);
    }
}
