package recursion;

import io.cachewright.runtime.RecursiveLoadException;
import java.math.BigInteger;

public class Check {
    public static void main(String[] args) {
        CachedMaths maths = new CachedMaths();
        check(maths.fib(90).equals(new BigInteger("2880067194370816120")) && maths.loads == 91);
        check(maths.fib(50).equals(BigInteger.valueOf(12_586_269_025L)) && maths.loads == 91);
        maths.loads = 0;
        check(maths.isEven(100) && !maths.isOdd(100) && maths.loads == 202);
        check(maths.isOdd(77) && !maths.isEven(77) && maths.loads == 202);
        try {
            maths.endless(1);
            check(false);
        } catch (RecursiveLoadException asMeant) {
            check(asMeant.getMessage().contains("recursion.Maths.endless(int)"));
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
