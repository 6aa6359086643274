package io.cachewright.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The tags and groups that a method's results are loaded under. The handle has a method that makes them of the key and
 * of what else they need.
 *
 * @param tags with values as that method gets them
 * @param keyName what that method calls the key
 * @param takesKey whether it needs the key
 * @param extras what it needs besides: values of tags that the key does not hold
 */
public record Under(List<Tag> tags, List<Group> groups, String keyName, boolean takesKey, List<Extra> extras) {
    public Under {
        tags = List.copyOf(tags);
        groups = List.copyOf(groups);
        extras = List.copyOf(extras);
    }

    /**
     * All results with one value of a parameter.
     *
     * @param parameter as the user named it, which is what the runtime calls the group
     * @param part of the key that holds the value
     * @param expression how it is got of the key, as Java
     * @param invalidate the handle's method that invalidates one such group
     */
    public record Group(String parameter, KeyPart part, String expression, String invalidate) {}

    /**
     * A value of a tag that the key does not hold.
     *
     * @param name of the parameter that takes it
     * @param value how the overriding method gets it
     */
    public record Extra(String name, TypeName type, Tag.Value value) {}
}
