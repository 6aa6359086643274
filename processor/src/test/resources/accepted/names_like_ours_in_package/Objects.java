package names_like_ours_in_package;

public class Objects {}
