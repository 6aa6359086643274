package recursion;

import io.cachewright.Cached;
import java.math.BigInteger;

public class Maths {
    int loads;

    @Cached
    public BigInteger fib(int n) {
        loads++;
        return n < 2 ? BigInteger.valueOf(n) : fib(n - 1).add(this.fib(n - 2));
    }

    @Cached
    public boolean isEven(int n) {
        loads++;
        return n == 0 || isOdd(n - 1);
    }

    @Cached
    public boolean isOdd(int n) {
        loads++;
        return n != 0 && isEven(n - 1);
    }

    @Cached
    public int endless(int n) {
        return endless(n);
    }
}
