package names_like_tags;

/** Nor this one. */
public class Long {}
