package storefront.problem;

/** What went wrong, to be read by people. */
public record Problem(String problem) {}
