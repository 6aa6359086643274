package io.cachewright.spring;

import java.util.List;

/** There are beans that look cached and are not, and the application is configured not to start then. */
final class UncachedBeansException extends RuntimeException {
    private final List<String> remarks;

    UncachedBeansException(List<String> remarks) {
        super(String.join("\n", remarks));
        this.remarks = List.copyOf(remarks);
    }

    List<String> remarks() {
        return remarks;
    }
}
