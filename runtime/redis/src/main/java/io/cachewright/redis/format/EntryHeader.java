package io.cachewright.redis.format;

/**
 * What is known of an entry besides its value.
 *
 * @param fill what tells it from any other entry its key ever had: {@value #FILL} visible characters of ASCII
 * @param ttlMillis how old it was to become when it was filled
 * @param staleMillis for how long after that it is there, to be served when loading fails
 * @param loadNanos how long it took to load
 */
public record EntryHeader(String fill, long ttlMillis, long staleMillis, long loadNanos) {
    /** How many characters the id of a fill has. */
    public static final int FILL = 16;

    /** Refuses what would not be read back. */
    public EntryHeader {
        if (!readable(fill, ttlMillis, staleMillis, loadNanos)) {
            throw new IllegalArgumentException("No entry can have the fill '" + fill + "' and the times " + ttlMillis
                    + " ms, " + staleMillis + " ms and " + loadNanos + " ns.");
        }
    }

    static boolean readable(String fill, long ttlMillis, long staleMillis, long loadNanos) {
        return fill.length() == FILL && visible(fill) && ttlMillis >= 0 && staleMillis >= 0 && loadNanos >= 0;
    }

    private static boolean visible(String fill) {
        for (int i = 0; i < fill.length(); i++) {
            if (fill.charAt(i) <= ' ' || fill.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
