package io.cachewright.spring;

/** A {@code cachewright.} property does not exist, or has a value that makes no sense. */
final class CachewrightPropertyException extends RuntimeException {
    private final String problem;
    private final String fix;

    CachewrightPropertyException(String problem, String fix) {
        super(problem + "\n  Fix: " + fix);
        this.problem = problem;
        this.fix = fix;
    }

    String problem() {
        return problem;
    }

    String fix() {
        return fix;
    }
}
