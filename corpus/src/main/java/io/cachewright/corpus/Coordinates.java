package io.cachewright.corpus;

/** The Maven coordinates of one artifact. */
record Coordinates(String group, String artifact, String version) {
    /** Reads {@code group:artifact:version}. */
    static Coordinates parse(String text) {
        String[] parts = text.strip().split(":", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("'" + text.strip() + "' does not name an artifact."
                    + " Fix: Write group:artifact:version, as in org.apache.commons:commons-lang3:3.20.0.");
        }
        return new Coordinates(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
