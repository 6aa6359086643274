package sealed_hierarchy;

public class Check {
    public static void main(String[] args) {
        CachedCircle circle = new CachedCircle();
        check(circle.area() == Math.PI && circle.area() == Math.PI && circle.loads == 1);
        Shape shape = circle;
        check(shape.area() == Math.PI && circle.loads == 1);
        int[] loads = {0};
        CachedAreas areas = new CachedAreas(any -> any.area() + ++loads[0]);
        check(areas.area(new Square(2)) == 5 && areas.area(new Square(2)) == 5 && areas.area(new Square(1)) == 3);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
