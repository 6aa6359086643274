package rejected;

import io.cachewright.Cached;
import kotlin.coroutines.Continuation;

class SuspendingMethod {
    @Cached
    Object price(String sku, Continuation<? super Integer> continuation) { // error: method-is-suspending
        return 1;
    }
}
