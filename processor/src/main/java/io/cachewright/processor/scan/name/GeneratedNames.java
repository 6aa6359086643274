package io.cachewright.processor.scan.name;

import com.palantir.javapoet.ClassName;
import io.cachewright.processor.scan.program.Compilation;
import io.cachewright.processor.scan.type.TypeParts;
import io.cachewright.processor.scan.type.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The names of a generated class and in it, kept apart from all that its source must be able to say.
 *
 * @param types for nested classes
 * @param members for fields and methods
 */
public record GeneratedNames(
        Compilation compilation, TypeElement host, ClassName generated, Identifiers types, Identifiers members) {
    /** Classes of java.lang that generated source names by itself. */
    private static final List<String> OF_JAVA_LANG = List.of(
            "Boolean",
            "Byte",
            "CharSequence",
            "Character",
            "Deprecated",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Object",
            "Override",
            "SafeVarargs",
            "Short",
            "String",
            "SuppressWarnings",
            "Throwable");

    public static GeneratedNames of(Compilation compilation, TypeElement host, List<ExecutableElement> cached) {
        ClassName generated = generatedName(ClassName.get(host));
        Set<String> types = new HashSet<>(memberTypes(compilation, host));
        types.add(generated.simpleName());
        host.getTypeParameters()
                .forEach(variable -> types.add(variable.getSimpleName().toString()));
        for (ExecutableElement method : cached) {
            types.addAll(namesIn(compilation, host, method));
        }
        Set<String> members = new HashSet<>(visibleFields(compilation, host));
        // Where a variable and a class have one name, it means the variable.
        types.addAll(members);
        for (Element member : membersOf(compilation, host)) {
            if (member instanceof ExecutableElement method && isSaidAgain(method)) {
                types.addAll(namesIn(compilation, host, method));
            }
            if (member instanceof ExecutableElement method
                    && method.getParameters().isEmpty()) {
                members.add(method.getSimpleName().toString());
            }
        }
        members.addAll(overriddenInPackage(compilation, host));
        return new GeneratedNames(compilation, host, generated, new Identifiers(types), new Identifiers(members));
    }

    /** Eclipse's compiler has among them what is package-private in a superclass of another package. */
    private static List<Element> membersOf(Compilation compilation, TypeElement host) {
        Visibility visibility = new Visibility(compilation, host);
        return compilation.elements().getAllMembers(host).stream()
                .filter(member -> member.getModifiers().contains(Modifier.PRIVATE) || visibility.inherits(member))
                .<Element>map(member -> member)
                .toList();
    }

    /** Methods of superclasses in the package, which are overridden even where a class of another package does not inherit them. */
    private static List<String> overriddenInPackage(Compilation compilation, TypeElement host) {
        List<String> names = new ArrayList<>();
        PackageElement home = compilation.elements().getPackageOf(host);
        Element type = host;
        while (type instanceof TypeElement of) {
            if (compilation.elements().getPackageOf(of).equals(home)) {
                for (ExecutableElement method : ElementFilter.methodsIn(of.getEnclosedElements())) {
                    if (method.getParameters().isEmpty()) {
                        names.add(method.getSimpleName().toString());
                    }
                }
            }
            type = compilation.types().asElement(of.getSuperclass());
        }
        return names;
    }

    /** Constructors are mirrored, and a wrapper passes all methods on. */
    private static boolean isSaidAgain(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                || method.getEnclosingElement().getKind() == ElementKind.INTERFACE;
    }

    /** Of type variables, parameters and classes in the head of a method or constructor. */
    private static Set<String> namesIn(Compilation compilation, TypeElement host, ExecutableElement method) {
        Set<String> names = new HashSet<>();
        List<Element> named = new ArrayList<>(method.getTypeParameters());
        named.addAll(method.getParameters());
        named.addAll(TypeParts.declared(TypeParts.of(compilation.seenFrom(host, method))));
        named.forEach(element -> names.add(element.getSimpleName().toString()));
        return names;
    }

    /** A class nested in the generated one. */
    public ClassName nested(String wanted) {
        String name = types.claim(wanted);
        members.claim(name);
        return generated.nestedClass(name);
    }

    /** A name for a field and the method of the same name. */
    public String claimMember(String wanted) {
        String name = members.claim(wanted);
        types.claim(name);
        return name;
    }

    /** {@code CachedOuter_Inner}, in the same package. */
    public static ClassName generatedName(ClassName source) {
        return ClassName.get(source.packageName(), "Cached" + String.join("_", source.simpleNames()));
    }

    /** Simple names that inside the generated class mean a member, or in its package another class. */
    public Set<String> qualified(Collection<TypeMirror> named) {
        Set<String> qualified = new TreeSet<>(memberTypes(compilation, host));
        qualified.addAll(visibleFields(compilation, host));
        Set<String> ofJavaLang = new TreeSet<>(OF_JAVA_LANG);
        for (TypeElement type : TypeParts.declared(List.copyOf(named))) {
            if (compilation.elements().getPackageOf(type).getQualifiedName().contentEquals("java.lang")) {
                ofJavaLang.add(type.getSimpleName().toString());
            }
        }
        ofJavaLang.stream().filter(this::isInPackage).forEach(qualified::add);
        return qualified;
    }

    /** A package belongs to one module; without it the compiler would look for the class in every module there is. */
    private boolean isInPackage(String simpleName) {
        String home = generated.packageName();
        String name = home.isEmpty() ? simpleName : home + "." + simpleName;
        return compilation.readBy(host, name).isPresent();
    }

    private static List<String> visibleFields(Compilation compilation, TypeElement host) {
        return ElementFilter.fieldsIn(membersOf(compilation, host)).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.PRIVATE))
                .map(field -> field.getSimpleName().toString())
                .toList();
    }

    private static List<String> memberTypes(Compilation compilation, TypeElement host) {
        List<String> names = new ArrayList<>();
        for (TypeElement type : ElementFilter.typesIn(membersOf(compilation, host))) {
            names.add(type.getSimpleName().toString());
        }
        return names;
    }
}
