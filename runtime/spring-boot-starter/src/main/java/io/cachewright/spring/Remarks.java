package io.cachewright.spring;

import io.cachewright.runtime.CacheException;

/** The two halves of what our exceptions say. */
final class Remarks {
    private static final String FIX = "\n  Fix: ";

    private Remarks() {}

    /** What is wrong, without the id. */
    static String problem(CacheException exception) {
        String message = String.valueOf(exception.getMessage());
        int fix = message.indexOf(FIX);
        return message.substring(message.indexOf("] ") + 2, fix < 0 ? message.length() : fix);
    }

    /** What to do about it. */
    static String fix(CacheException exception) {
        String message = String.valueOf(exception.getMessage());
        int fix = message.indexOf(FIX);
        return fix < 0 ? "" : message.substring(fix + FIX.length());
    }
}
