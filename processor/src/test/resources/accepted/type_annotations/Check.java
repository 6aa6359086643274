package type_annotations;

import java.util.List;

public class Check {
    public static void main(String[] args) {
        CachedMails<String> mails = new CachedMails<>(1, "a");
        check(mails.send("a", List.of("b"), new int[] {1}).equals("a1"));
        check(mails.send("a", List.of("b"), new int[] {1}).equals("a1"));
        check(mails.first("n", "e") == mails.first("n", "e") && mails.loads == 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
