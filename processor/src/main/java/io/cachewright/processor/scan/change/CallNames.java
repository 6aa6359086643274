package io.cachewright.processor.scan.change;

import io.cachewright.processor.model.ChangingMethod;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.scan.name.Identifiers;

/**
 * The local variables of an overriding method that changes caches, unlike any parameter.
 *
 * @param element one of several that a loop goes through
 */
record CallNames(ChangingMethod.Names local, String element) {
    static CallNames of(Signature signature) {
        Identifiers names = new Identifiers(signature.parameterNames());
        return new CallNames(
                new ChangingMethod.Names(
                        names.claim("before"),
                        names.claim("changes"),
                        names.claim("result"),
                        names.claim("future"),
                        names.claim("failure")),
                names.claim("each"));
    }
}
