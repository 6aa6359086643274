package annotations_on_methods;

/** No program that runs can see it. */
public @interface ForTools {}
