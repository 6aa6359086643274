package io.cachewright.runtime.shared;

/** Values of this type can't be written down; the message says what in it can't be, and what to do. */
public class ValueTypeException extends RuntimeException {
    private final String problem;
    private final String fix;

    /** What can't be written down and why, and what to do, as an imperative. */
    public ValueTypeException(String problem, String fix) {
        super(problem);
        this.problem = problem;
        this.fix = fix;
    }

    /** What can't be written down, and why. */
    public String problem() {
        return problem;
    }

    /** What to do, as an imperative. */
    public String fix() {
        return fix;
    }
}
