package storefront.front;

/** What went wrong, to be read by people. */
record Problem(String problem) {}
