package rejected;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.text.SimpleDateFormat;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.Spliterator;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

abstract class Values {
    static class Cursor implements Iterator<String>, AutoCloseable {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public String next() {
            return "";
        }

        @Override
        public void close() {}
    }

    static class Handle implements AutoCloseable {
        @Override
        public void close() {}
    }

    record Download(String name, List<Part> parts) {
        record Part(Download whole, InputStream[] content) {}
    }

    record Found<T>(T what, Found<T> next) {}

    @Cached
    Stream<String> stream(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    IntStream primitives(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Iterator<String> iterator(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Enumeration<String> enumeration(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Spliterator<String> spliterator(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    InputStream inputStream(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    OutputStream outputStream(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    BufferedReader reader(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Scanner scanner(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Connection connection(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    PreparedStatement statement(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    ResultSet resultSet(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    ReentrantLock lock(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Cursor ofOurs(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    <T extends Stream<String>> T variable(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Optional<Stream<String>> inOptional(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    List<InputStream> inList(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Map<String, List<Iterator<String>>> deepInside(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    List<? extends InputStream> wildcard(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Stream<?>[] inArray(String sku) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Future<String> future(String sku) { // error: value-is-asynchronous
        return null;
    }

    @Cached
    Flow.Publisher<String> publisher(String sku) { // error: value-is-asynchronous
        return null;
    }

    @Cached
    Mono<String> mono(String sku) { // error: value-is-asynchronous
        return null;
    }

    @Cached
    List<Future<String>> futures(String sku) { // error: value-is-asynchronous
        return null;
    }

    @Cached
    Iterable<String> iterable(String sku) { // warning: value-may-be-one-shot
        return null;
    }

    @Cached
    Optional<Iterable<String>> optionalIterable(String sku) { // warning: value-may-be-one-shot
        return null;
    }

    @Cached
    Handle handle(String sku) { // warning: value-holds-resource
        return null;
    }

    @Cached
    AutoCloseable closeable(String sku) { // warning: value-holds-resource
        return null;
    }

    @Cached
    Map<String, Handle> handles(String sku) { // warning: value-holds-resource
        return null;
    }

    @Cached
    StringBuilder builder(String sku) { // warning: value-is-mutable
        return null;
    }

    @Cached
    Map<String, AtomicLong> counters(String sku) { // warning: value-is-mutable
        return null;
    }

    @Cached
    <C extends Collection<String>> C sorted(C names) { // warning: value-of-another-class
        return names;
    }

    @Cached
    <M extends Map<String, M>> M copied(String name, M map) { // warning: value-of-another-class
        return map;
    }

    @Cached
    Download download(String name) { // error: value-is-one-shot
        return null;
    }

    @Cached
    Optional<Found<InputStream>> found(String name) { // error: value-is-one-shot
        return null;
    }

    @Cached
    ByteBuffer buffer(String name) { // warning: value-is-mutable
        return null;
    }

    @Cached
    List<SimpleDateFormat> formats(String name) { // warning: value-is-mutable
        return null;
    }

    /** Makes a new one for each who asks. */
    @Cached
    Supplier<Stream<String>> supplier(String name) {
        return Stream::of;
    }

    /** What is no part of the key does not matter. */
    @Cached
    <C extends Collection<String>> C collected(String name, @NotKey C into) {
        return into;
    }

    /** It is the same class for all callers: the key says which. */
    @Cached
    <C extends Collection<String>> C made(Class<C> type) {
        return null;
    }
}
