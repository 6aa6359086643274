package names_like_ours_in_package;

public record Caches(String name) {}
