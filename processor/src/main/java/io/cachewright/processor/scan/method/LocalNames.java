package io.cachewright.processor.scan.method;

import com.palantir.javapoet.ClassName;
import io.cachewright.processor.model.CachedMethod;
import io.cachewright.processor.model.Key;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.model.Signature;
import io.cachewright.processor.model.Under;
import io.cachewright.processor.scan.name.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a cached method's members, and local variables that hide nothing of what is said beside them. */
record LocalNames(
        Signature signature, Key key, Optional<CachedMethod.Revision> revision, String cache, ClassName handle) {

    CachedMethod.Names names(Optional<Under> under) {
        Identifiers locals = new Identifiers(said());
        key.parts().forEach(part -> locals.claim(part.name()));
        under.ifPresent(more -> more.extras().forEach(extra -> locals.claim(extra.name())));
        String keyVariable = locals.claim("key");
        String entryVariable = locals.claim("entry");
        String revisionVariable = locals.claim("revision");
        Map<String, String> copyVariables = copyVariables(locals);
        List<String> others = new ArrayList<>(List.of(keyVariable, entryVariable, revisionVariable));
        others.addAll(copyVariables.values());
        return new CachedMethod.Names(
                cache, handle, keyVariable, entryVariable, revisionVariable, partVariables(others), copyVariables);
    }

    private Map<String, String> copyVariables(Identifiers locals) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (KeyPart part : key.parts()) {
            if (part.byContent() && isParameter(part)) {
                variables.put(part.expression(), locals.claim(part.name() + "Copy"));
            }
        }
        return variables;
    }

    private boolean isParameter(KeyPart part) {
        return signature.parameterNames().contains(part.expression());
    }

    /** What is found on a path is found once, so that look-up and load have the same key. */
    private List<String> partVariables(List<String> others) {
        Set<String> taken = said();
        taken.addAll(others);
        taken.addAll(List.of(cache, handle.simpleName(), "delegate"));
        taken.addAll(SignatureScan.SAID_IN_BODIES);
        if (key instanceof Key.Composite composite) {
            taken.add(composite.name().simpleName());
        }
        Identifiers locals = new Identifiers(taken);
        List<String> variables = new ArrayList<>();
        for (KeyPart part : key.parts()) {
            variables.add(isParameter(part) ? part.expression() : locals.claim(part.name()));
        }
        return variables;
    }

    /** The parameters; and of what is called by its name alone, a static field. */
    private Set<String> said() {
        Set<String> said = new HashSet<>(signature.parameterNames());
        revision.ifPresent(found -> said.add(found.expression()));
        return said;
    }
}
