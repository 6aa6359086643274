package io.cachewright.processor.model;

import java.util.List;

/** How a part of a key is written down for a store that processes share. */
public sealed interface KeyForm {
    /** Whether it can be. */
    default boolean isWritable() {
        return true;
    }

    /** Whether an accessor is called for it that nobody should call any more. */
    default boolean callsDeprecated() {
        return false;
    }

    /** The runtime knows how. */
    record Plain() implements KeyForm {}

    /** A record, by its components. */
    record Components(List<Component> components) implements KeyForm {
        public Components {
            components = List.copyOf(components);
        }

        @Override
        public boolean callsDeprecated() {
            return components.stream()
                    .anyMatch(component -> component.isDeprecated || component.form.callsDeprecated());
        }
    }

    /** One of them. */
    record Component(String accessor, KeyForm form, boolean isDeprecated) {}

    /** A list, set, array or optional of what has one form, or a map of what has two. */
    record Holding(List<KeyForm> forms) implements KeyForm {
        public Holding {
            forms = List.copyOf(forms);
        }

        @Override
        public boolean callsDeprecated() {
            return forms.stream().anyMatch(KeyForm::callsDeprecated);
        }
    }

    /** It holds a type that is not there yet. */
    record Missing(String type) implements KeyForm {
        @Override
        public boolean isWritable() {
            return false;
        }
    }

    /**
     * It can't be written down.
     *
     * @param why to be read after what the part is called
     * @param fix an imperative, without its end
     */
    record None(String why, String fix) implements KeyForm {
        @Override
        public boolean isWritable() {
            return false;
        }
    }
}
