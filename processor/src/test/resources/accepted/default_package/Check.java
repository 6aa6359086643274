// default package
public class Check {
    public static void main(String[] args) {
        CachedUnpackaged unpackaged = new CachedUnpackaged();
        Unpackaged.Nested one = new Unpackaged.Nested(1);
        check(unpackaged.all("a", one).size() == 1 && unpackaged.all("a", one).size() == 1 && unpackaged.loads == 1);
        check(new CachedUnpackaged(new AllCache(), "a").all("a", one).size() == 1);
        check(unpackaged.allCache().name().equals("Unpackaged.all(String,Unpackaged.Nested[])"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
