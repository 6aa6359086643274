package rejected;

import io.cachewright.Cached;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class Keys {
    static class WithoutEquals {
        int number;
    }

    static class Inherits extends WithoutEquals {}

    record Holder(WithoutEquals inside) {}

    record Batch(String name, int[] numbers) {}

    record Group<T>(Group<T> parent, List<T> members) {}

    record Asset(String name, byte[] content) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Asset asset && name.equals(asset.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    static class Overloads {
        public boolean equals(Overloads other) {
            return true;
        }
    }

    static class OnlyHashes {
        @Override
        public int hashCode() {
            return 1;
        }
    }

    interface Discount {
        int of(int price);
    }

    static class Query<T> {}

    @Cached
    int inputStream(InputStream in) { // error: key-is-live
        return 1;
    }

    @Cached
    int stream(Stream<String> names) { // error: key-is-live
        return 1;
    }

    @Cached
    int iterator(Iterator<String> names) { // error: key-is-live
        return 1;
    }

    @Cached
    int builder(StringBuilder text) { // error: key-is-live
        return 1;
    }

    @Cached
    int atomic(AtomicLong number) { // error: key-is-live
        return 1;
    }

    @Cached
    int atomicArray(AtomicLongArray numbers) { // error: key-is-live
        return 1;
    }

    @Cached
    int random(Random random) { // error: key-is-live
        return 1;
    }

    @Cached
    int future(Future<String> name) { // error: key-is-live
        return 1;
    }

    @Cached
    int listOfFutures(List<CompletableFuture<String>> names) { // error: key-is-live
        return 1;
    }

    @Cached
    int listOfBuilders(List<StringBuilder> texts) { // error: key-is-live
        return 1;
    }

    @Cached
    int optionalStream(Optional<Stream<String>> names) { // error: key-is-live
        return 1;
    }

    @Cached
    int listOfArrays(List<int[]> numbers) { // error: key-is-live
        return 1;
    }

    @Cached
    int mapOfArrays(Map<String, byte[]> contents) { // error: key-is-live
        return 1;
    }

    @Cached
    int deepArrays(Map<String, List<Optional<byte[]>>> contents) { // error: key-is-live
        return 1;
    }

    @Cached
    int arrayOfLists(List<int[]>[] numbers) { // error: key-is-live
        return 1;
    }

    @Cached
    int arrayOfBuilders(StringBuilder... texts) { // error: key-is-live
        return 1;
    }

    @Cached
    int wildcard(List<? extends StringBuilder> texts) { // error: key-is-live
        return 1;
    }

    @Cached
    <T extends InputStream> int variable(T in) { // error: key-is-live
        return 1;
    }

    @Cached
    int charSequence(CharSequence text) { // warning: identity-key
        return 1;
    }

    @Cached
    int iterable(Iterable<String> texts) { // warning: identity-key
        return 1;
    }

    @Cached
    int queue(List<Queue<String>> texts) { // warning: identity-key
        return 1;
    }

    @Cached
    int arrayDeque(ArrayDeque<String> texts) { // warning: identity-key
        return 1;
    }

    @Cached
    int withoutEquals(WithoutEquals thing) { // warning: identity-key
        return 1;
    }

    @Cached
    int inheritsNone(Inherits thing) { // warning: identity-key
        return 1;
    }

    @Cached
    int equalsOverloaded(Overloads thing) { // warning: identity-key
        return 1;
    }

    @Cached
    int hashCodeAlone(OnlyHashes thing) { // warning: identity-key
        return 1;
    }

    @Cached
    int generic(Query<String> query) { // warning: identity-key
        return 1;
    }

    @Cached
    int listOfSuch(List<WithoutEquals> things) { // warning: identity-key
        return 1;
    }

    @Cached
    int arrayOfSuch(WithoutEquals[] things) { // warning: identity-key
        return 1;
    }

    @Cached
    int recordOfSuch(Holder holder) { // warning: identity-key
        return 1;
    }

    @Cached
    int recordOfArray(Batch batch) { // warning: identity-key
        return 1;
    }

    @Cached
    int recordWithArrayInside(Group<int[]> group) { // warning: identity-key
        return 1;
    }

    @Cached
    int recordWithItsOwnEquals(Asset asset, Group<String> group) {
        return 1;
    }

    @Cached
    int lambda(Function<String, String> rule) { // warning: identity-key
        return 1;
    }

    @Cached
    int runnable(Runnable action) { // warning: identity-key
        return 1;
    }

    @Cached
    int mayHaveEquals(Discount discount) {
        return 1;
    }

    @Cached
    int pattern(Pattern pattern) { // warning: identity-key
        return 1;
    }

    @Cached
    int url(URL url) { // warning: identity-key
        return 1;
    }

    @Cached
    int thread(Thread thread) { // warning: identity-key
        return 1;
    }

    @Cached
    int arrayOfMapsOfArrays(Map<String, int[][]>[] maps) { // error: key-is-live
        return 1;
    }

    @Cached(key = {"holder.inside", "texts"}) // warning: identity-key
    int path(Holder holder, List<String> texts) {
        return 1;
    }

    @Cached(key = "text.chars") // error: key-is-live
    int pathToStream(String text) {
        return 1;
    }

    @Cached
    int several(InputStream in, WithoutEquals thing, StringBuilder text) { // error: key-is-live, key-is-live // warning: identity-key
        return 1;
    }
}
