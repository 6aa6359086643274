package elsewhere;

public record Amount(Number number) {}
