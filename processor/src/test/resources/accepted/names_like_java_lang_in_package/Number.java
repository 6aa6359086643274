package names_like_java_lang_in_package;

public class Number {}
