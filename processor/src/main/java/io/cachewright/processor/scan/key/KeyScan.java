package io.cachewright.processor.scan.key;

import io.cachewright.processor.model.KeyForm;
import io.cachewright.processor.model.KeyPart;
import io.cachewright.processor.report.Place;
import io.cachewright.processor.report.Problem;
import io.cachewright.processor.report.Rule;
import io.cachewright.processor.scan.name.Identifiers;
import io.cachewright.processor.scan.path.Accessors;
import io.cachewright.processor.scan.path.Excerpt;
import io.cachewright.processor.scan.path.Path;
import io.cachewright.processor.scan.path.PathScan;
import io.cachewright.processor.scan.path.Roots;
import io.cachewright.processor.scan.program.AskedTier;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.program.Scan;
import io.cachewright.processor.scan.type.NotThere;
import io.cachewright.processor.scan.type.TypeNames;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Finds what makes the key of one method: its parameters, or the paths that the annotation names. */
public final class KeyScan {
    /**
     * Names that a part can't have: an accessor may not be called so, or the key or the handle use the name themselves.
     */
    public static final Set<String> RESERVED = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "other",
            "that",
            "copied",
            "Arrays",
            "Boolean",
            "Byte",
            "Character",
            "Content",
            "Double",
            "Float",
            "Integer",
            "Long",
            "NoKey",
            "Objects",
            "Short",
            "Tag",
            "Under",
            "cache",
            "value",
            "caches",
            "io",
            "java");

    private final Accessors accessors;
    private final KeyRules rules;
    private final KeyForms forms;
    private final Visibility visibility;
    private final ExecutableElement method;
    private final AnnotationMirror cached;
    private final Roots parameters;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A method to read the key of.
     *
     * @param parameters as the host has them
     */
    public KeyScan(
            Accessors accessors,
            KeyRules rules,
            KeyForms forms,
            Visibility visibility,
            ExecutableElement method,
            AnnotationMirror cached,
            Roots parameters) {
        this.accessors = accessors;
        this.rules = rules;
        this.forms = forms;
        this.visibility = visibility;
        this.method = method;
        this.cached = cached;
        this.parameters = parameters;
    }

    public Scan<List<KeyPart>> scan() {
        List<AnnotationValue> written = Compilation.writtenElements(cached, "key");
        List<KeyPart> parts = written.isEmpty() ? ofParameters() : ofPaths(written);
        return Scan.hasError(problems) ? Scan.failed(problems) : Scan.of(parts, problems);
    }

    private List<KeyPart> ofParameters() {
        List<KeyPart> parts = new ArrayList<>();
        Identifiers partNames = new Identifiers(RESERVED);
        List<? extends VariableElement> all = method.getParameters();
        for (VariableElement parameter : all) {
            if (isInKey(parameter)) {
                String name = parameter.getSimpleName().toString();
                Roots.Root root = parameters.find(name).orElseThrow();
                problems.addAll(rules.check(Place.of(parameter), "parameter '" + name + "'", root.type()));
                KeyForm form = form(Place.of(parameter), "parameter '" + name + "'", root.type());
                boolean isVarArgs = method.isVarArgs() && parameter.equals(all.get(all.size() - 1));
                parts.add(new KeyPart(
                        name,
                        partNames.claim(root.written()),
                        TypeNames.outside(root.type()),
                        isVarArgs,
                        rules.equality(root.type()),
                        Compilation.has(parameter, Compilation.SENSITIVE),
                        form,
                        root.written(),
                        List.of()));
            }
        }
        return parts;
    }

    private List<KeyPart> ofPaths(List<AnnotationValue> written) {
        List<KeyPart> parts = new ArrayList<>();
        Identifiers partNames = new Identifiers(RESERVED);
        Set<String> texts = new HashSet<>();
        Set<String> roots = new HashSet<>();
        for (AnnotationValue value : written) {
            Place place = Place.of(method, cached, value);
            String text = String.valueOf(value.getValue());
            if (!texts.add(text)) {
                problems.add(new Problem(
                        Rule.PATH_REPEATED, place, "path \"" + text + "\" is in the key already.", "Remove it here."));
                continue;
            }
            PathScan scan = new PathScan(accessors, parameters, Excerpt.all(place, text));
            scan.scan().into(problems).ifPresent(path -> {
                roots.add(path.root());
                problems.addAll(visibility
                        .notVisible(place, "the type of path '" + text + "'", TypeParts.of(path.type()))
                        .map(List::of)
                        .orElseGet(() -> rules.check(place, "path '" + text + "'", path.type())));
                parts.add(part(text, path, form(place, "path '" + text + "'", path.type()), partNames));
            });
        }
        if (!Scan.hasError(problems)) {
            checkEachParameterIsSaid(roots);
        }
        return parts;
    }

    private void checkEachParameterIsSaid(Set<String> roots) {
        for (VariableElement parameter : method.getParameters()) {
            String name = parameter.getSimpleName().toString();
            if (isInKey(parameter) && !roots.contains(name)) {
                problems.add(new Problem(
                        Rule.PARAMETER_NOT_IN_KEY,
                        Place.of(parameter),
                        "parameter '" + name
                                + "' is in no path of 'key', so calls that differ only in it would share one"
                                + " result.",
                        "Add \"" + name + "\" to 'key', or mark the parameter @NotKey."));
            } else if (!isInKey(parameter) && roots.contains(name)) {
                problems.add(new Problem(
                        Rule.NOT_KEY_IN_KEY,
                        Place.of(parameter),
                        "parameter '" + name + "' is marked @NotKey, but a path of 'key' begins with it.",
                        "Remove @NotKey, or the path."));
            }
        }
    }

    /** How a part is written down; that it can't be is an error where the annotation wants the cache shared. */
    private KeyForm form(Place place, String part, TypeMirror type) {
        KeyForm form = forms.of(type);
        if (form instanceof KeyForm.Missing missing) {
            problems.add(NotThere.problem(place, part + " holds", "'" + missing.type() + "'"));
        }
        if (form instanceof KeyForm.None none && AskedTier.isShared(cached)) {
            problems.add(new Problem(
                    Rule.KEY_NOT_SHAREABLE,
                    place,
                    part + " " + none.why() + ", so a shared store could not tell calls apart by it.",
                    none.fix() + "; or leave tier out."));
        }
        return form;
    }

    private KeyPart part(String text, Path path, KeyForm form, Identifiers partNames) {
        return new KeyPart(
                text,
                partNames.claim(path.name()),
                TypeNames.outside(path.type()),
                false,
                rules.equality(path.type()),
                isSensitive(path.root()),
                form,
                path.expression(),
                path.guards());
    }

    private boolean isSensitive(String parameter) {
        return method.getParameters().stream()
                .anyMatch(found -> found.getSimpleName().contentEquals(parameter)
                        && Compilation.has(found, Compilation.SENSITIVE));
    }

    private static boolean isInKey(VariableElement parameter) {
        return !Compilation.has(parameter, Compilation.NOT_KEY);
    }
}
