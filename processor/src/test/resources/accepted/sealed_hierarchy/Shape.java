package sealed_hierarchy;

public sealed interface Shape permits Circle, Square {
    double area();
}
