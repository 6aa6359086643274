package deprecation;

@Deprecated(since = "1", forRemoval = true)
public record Doomed(int number) {}
