package nullness_inherited;

public interface TextBox extends Shelf<String> {}
