package names_like_java_lang_in_package;

import java.util.Arrays;

public class Check {
    @java.lang.SuppressWarnings("deprecation")
    public static void main(java.lang.String[] args) {
        CachedService service = new CachedService();
        String text = new String("abc");
        check(service.length(text) == 4 && service.length(new String("abc")) == 4);
        check(service.ours(Arrays.asList(1), 0.5) == service.ours(Arrays.asList(1), 0.5) && service.loads == 2);
        check(service.raw(1, new int[1], text) == service.raw(1, new int[1], text) && service.loads == 3);
        service.change(text);
        check(service.length(text) == 7);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
