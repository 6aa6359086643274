package modifiers;

import java.lang.reflect.Modifier;

public class Check {
    public static void main(String[] args) throws ReflectiveOperationException {
        CachedDevice device = new CachedDevice();
        check(device.locked("a").equals("a1true") && device.locked("a").equals("a1true"));
        check(device.ratio(1, 2) == 0.5 && device.ratio(1, 2) == 0.5 && device.loads == 2);
        check(device.forSubclasses("a").equals("a3") && device.forSubclasses("a").equals("a3"));
        check(device.uncached().equals("final4") && device.uncached().equals("final4"));
        for (int round = 0; round < 2; round++) {
            try {
                device.ioctl(1);
                check(false);
            } catch (UnsatisfiedLinkError asMeant) {
                check(device.ioctlCache().size() == 0);
            }
        }
        Class<?> type = CachedDevice.class;
        check(!Modifier.isSynchronized(type.getMethod("locked", String.class).getModifiers()));
        check(Modifier.isProtected(type.getDeclaredMethod("forSubclasses", String.class).getModifiers()));
        check(!Modifier.isFinal(type.getModifiers()));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
