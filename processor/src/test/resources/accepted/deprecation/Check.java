package deprecation;

@SuppressWarnings({"deprecation", "removal"})
public class Check {
    public static void main(String[] args) {
        CachedService service = new CachedService(1);
        check(service.count("a") == 1 && service.count("a") == 1);
        check(service.old(new Old(1), new Doomed(1)) == service.old(new Old(1), new Doomed(1)) && service.loads == 2);
        check(new CachedService().count("a") == 1);
        String[] log = {""};
        CachedReader reader = new CachedReader(new Reader() {
            @Override
            public void close() {
                log[0] += "closed";
            }

            @Override
            public String read(String name) {
                log[0] += name;
                return name;
            }
        });
        check(reader.read("a").equals("a") && reader.read("a").equals("a"));
        reader.close();
        check(log[0].equals("aclosed"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
