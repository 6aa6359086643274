package modifiers;

import io.cachewright.Cached;

public class Device {
    int loads;

    @Cached
    public synchronized String locked(String name) {
        return name + ++loads + Thread.holdsLock(this);
    }

    @Cached
    public double ratio(double a, double b) {
        loads++;
        return a / b;
    }

    @Cached
    public native int ioctl(int code);

    @Cached
    protected String forSubclasses(final String name) {
        return name + ++loads;
    }

    @Cached
    String forThePackage(String name) {
        return name + ++loads;
    }

    public final String uncached() {
        return forThePackage("final");
    }
}
