package far;

import inherits_across_packages.Root;

/** Does not inherit what is package-private in the other package. */
public class Between extends Root {}
