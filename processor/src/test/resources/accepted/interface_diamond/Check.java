package interface_diamond;

import java.io.FileNotFoundException;
import java.util.List;

public class Check {
    static class Real implements Both {
        String log = "";
        int loads;

        @Override
        public Integer size() {
            return 3;
        }

        @Override
        public String get(String key) throws FileNotFoundException {
            if (key.isEmpty()) {
                throw new FileNotFoundException();
            }
            return key + "!";
        }

        @Override
        public void log(String text) {
            log += text;
        }

        @Override
        public int load(int number) {
            return number + ++loads;
        }
    }

    public static void main(String[] args) throws Exception {
        Real real = new Real();
        CachedBoth both = new CachedBoth(real);
        Integer size = both.size();
        String got = both.get("a");
        both.log("logged");
        check(size == 3 && got.equals("a!") && real.log.equals("logged"));
        check(both.load(1) == 2 && both.load(1) == 2 && real.loads == 1);

        int[] loads = {0};
        CachedUndecided undecided = new CachedUndecided(new Undecided() {
            @Override
            public List<String> all(List<String> names) {
                loads[0]++;
                return names;
            }

            @Override
            public int load(int number) {
                return 1;
            }
        });
        List<String> all = undecided.all(List.of("a"));
        check(all.size() == 1 && undecided.all(List.of("a")).size() == 1 && loads[0] == 1);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
