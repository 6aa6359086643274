package single_argument;

public class Check {
    public static void main(String[] args) {
        CachedGreeter greeter = new CachedGreeter();
        check(greeter.greet(null) == null && greeter.greet(null) == null && greeter.loads == 1);
        check(greeter.greet("you").equals("Hello, you") && greeter.greet(new String("you")) != null);
        check(greeter.loads == 2);
        greeter.greetCache().invalidate(null);
        check(greeter.greet(null) == null && greeter.loads == 3);
        greeter.greetCache().invalidateAll();
        check(greeter.greet("you") != null && greeter.greet(null) == null && greeter.loads == 5);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
