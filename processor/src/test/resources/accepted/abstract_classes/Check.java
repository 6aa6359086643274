package abstract_classes;

import java.lang.reflect.Modifier;

public class Check {
    static class Square extends CachedShape {
        @Override
        protected double side() {
            return 3;
        }

        @Override
        public int compareTo(Shape other) {
            return 0;
        }
    }

    public static void main(String[] args) {
        Square square = new Square();
        check(square.area() == 9 && square.area() == 9 && square.loads == 1);
        check(Modifier.isAbstract(CachedShape.class.getModifiers()));
        check(!Modifier.isAbstract(CachedComplete.class.getModifiers()));
        CachedComplete complete = new CachedComplete();
        check(complete.number("abc") == 3 && complete.number("abc") == 3 && complete.loads == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
