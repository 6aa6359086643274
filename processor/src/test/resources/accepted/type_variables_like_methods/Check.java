package type_variables_like_methods;

import java.util.List;

public class Check {
    static class Real implements Repository<String, Integer, Long> {
        int loads;

        @Override
        public Integer find(String id) {
            return ++loads;
        }

        @Override
        public List<String> load(Integer load, Long caches) {
            loads++;
            return List.of("" + load + caches);
        }

        @Override
        public Long caches(String find) {
            return 7L;
        }
    }

    public static void main(String[] args) {
        CachedRepository<String, Integer, Long> repository = new CachedRepository<>(new Real());
        check(repository.find("a") == 1 && repository.find("a") == 1 && repository.caches("a") == 7);
        check(repository.load(1, 2L).equals(List.of("12")) && repository.load(1, 2L) == repository.load(1, 2L));
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
