package primitives;

import io.cachewright.Cached;

public class Numbers {
    int loads;

    @Cached
    public boolean not(boolean value) {
        loads++;
        return !value;
    }

    @Cached
    public byte next(byte value) {
        loads++;
        return (byte) (value + 1);
    }

    @Cached
    public short twice(short value) {
        loads++;
        return (short) (2 * value);
    }

    @Cached
    public char upper(char value) {
        loads++;
        return Character.toUpperCase(value);
    }

    @Cached
    public int square(int value) {
        loads++;
        return value * value;
    }

    @Cached
    public long cube(long value) {
        loads++;
        return value * value * value;
    }

    @Cached
    public float half(float value) {
        loads++;
        return value / 2;
    }

    @Cached
    public double inverse(double value) {
        loads++;
        return 1 / value;
    }

    @Cached
    public double all(boolean a, byte b, short c, char d, int e, long f, float g, double h) {
        loads++;
        return (a ? 1 : 0) + b + c + d + e + f + g + h;
    }
}
