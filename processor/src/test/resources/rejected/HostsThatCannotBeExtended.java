package rejected;

import io.cachewright.Cached;

class HostsThatCannotBeExtended {
    enum Planet { // error: host-cannot-be-extended
        EARTH;

        @Cached
        double gravity(double height) {
            return 9.8;
        }
    }

    record Circle(double radius) { // error: host-cannot-be-extended
        @Cached
        double area() {
            return radius;
        }
    }

    @interface Marker { // error: host-cannot-be-extended
        @Cached
        String text();
    }

    enum Shape { // error: host-cannot-be-extended
        SQUARE {
            @Cached
            @Override
            double area(double side) { // error: host-is-local
                return side * side;
            }
        };

        @Cached
        abstract double area(double side);
    }
}
