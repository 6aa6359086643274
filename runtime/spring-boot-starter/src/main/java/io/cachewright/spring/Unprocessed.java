package io.cachewright.spring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.util.ClassUtils;

/**
 * Tells classes that were compiled without the processor. Their annotations are in their files alone; a program that names
 * no generated class compiles all the same.
 */
final class Unprocessed {
    /** How each annotation that a class is generated for begins in a class file. */
    private static final String ANNOTATION = "Lio/cachewright/Cache";

    private Unprocessed() {}

    /** Whether one of ours is in its file. Where there are no files, as in a native image, nobody knows. */
    static boolean hasAnnotations(Class<?> type) {
        try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
            return file != null && new String(file.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ANNOTATION);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
