package names_inherited;

public interface Marker {
    class Object {}

    class Caches {}
}
