package interface_inherits;

import java.util.Optional;

public class Check {
    record Real(int[] loads) implements Narrowed {
        @Override
        public Optional<String> find(Long id) {
            loads[0]++;
            return id == 0 ? Optional.empty() : Optional.of("user " + id);
        }

        @Override
        public int count() {
            return loads[0];
        }
    }

    public static void main(String[] args) {
        CachedUsers users = new CachedUsers(new Real(new int[1]));
        check(users.find(1L).equals(Optional.of("user 1")) && users.find(1L).isPresent() && users.count() == 1);
        check(users.find(0L).isEmpty() && users.find(0L).isEmpty() && users.count() == 2);
        check(users.findCache().peek(1L).orElseThrow().equals("user 1"));
        CachedNarrowed narrowed = new CachedNarrowed(new Real(new int[1]));
        check(narrowed.find(1L).isPresent() && narrowed.find(1L).isPresent() && narrowed.count() == 1);
        Finder<Long, Optional<String>> finder = narrowed;
        check(finder.find(1L).isPresent() && narrowed.count() == 1);
        CachedFinder<String, String> lambda = new CachedFinder<>(id -> id + "!");
        check(lambda.find("a").equals("a!"));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
