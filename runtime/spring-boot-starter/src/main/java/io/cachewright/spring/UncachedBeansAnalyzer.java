package io.cachewright.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows all beans that look cached and are not as Spring Boot does. */
final class UncachedBeansAnalyzer extends AbstractFailureAnalyzer<UncachedBeansException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UncachedBeansException cause) {
        return new FailureAnalysis(
                String.join("\n", cause.remarks()),
                "Do what stands under each; cachewright.beans.uncached=warn lets the application start as it is.",
                cause);
    }
}
