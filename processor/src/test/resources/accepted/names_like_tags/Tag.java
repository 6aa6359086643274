package names_like_tags;

/** Not the one that generated code means. */
public class Tag {}
