package deprecation;

@Deprecated
public record Old(int number) {}
