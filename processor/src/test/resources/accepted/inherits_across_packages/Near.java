package inherits_across_packages;

import far.Far;

public class Near extends Far {
    String twice(int number) {
        return describe(part(number)) + describe(part(number));
    }

    int loads() {
        return loads;
    }
}
