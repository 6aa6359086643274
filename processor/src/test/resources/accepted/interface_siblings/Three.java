package interface_siblings;

public interface Three extends One<String>, Two {}
