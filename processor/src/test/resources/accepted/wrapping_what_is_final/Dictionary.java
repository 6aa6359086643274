package wrapping_what_is_final;

import io.cachewright.Cached;

public interface Dictionary {
    @Cached
    int meaning(String word);

    record Fixed(int[] loads) implements Dictionary {
        @Override
        public int meaning(String word) {
            return ++loads[0];
        }
    }

    enum Empty implements Dictionary {
        INSTANCE;

        @Override
        public int meaning(String word) {
            return 0;
        }
    }

    final class Sealed implements Dictionary {
        @Override
        public int meaning(String word) {
            return -1;
        }
    }
}
