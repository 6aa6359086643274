package io.cachewright.processor.model;

import java.util.List;

/**
 * A method whose calls change caches.
 *
 * @param outcome how it ends
 * @param names of the local variables, unlike any parameter
 */
public record ChangingMethod(Signature signature, Outcome outcome, List<Change> changes, Names names) {
    public ChangingMethod {
        changes = List.copyOf(changes);
    }

    /** How the user's method ends when it succeeds. */
    public enum Outcome {
        VOID,
        VALUE,
        /** Not with the return of the method, but when what it returned completes. */
        FUTURE
    }

    /**
     * What is local to the overriding method.
     *
     * @param before the batch that is due before the user's method
     * @param changes the batch that is due after it
     * @param result what it returned, or what its future brought
     */
    public record Names(String before, String changes, String result, String future, String failure) {}
}
