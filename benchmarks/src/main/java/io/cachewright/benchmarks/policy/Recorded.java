package io.cachewright.benchmarks.policy;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Calls that others have recorded: of programs, databases, disks and web sites. They lie in the simulator of Caffeine, an
 * artifact of 96 MB, which the build fetches with {@code -Dtraces}; of its code nothing is used.
 *
 * @param name its file there
 * @param format how to read it
 */
record Recorded(String name, Format format) {
    private static final String FOLDER = "/com/github/benmanes/caffeine/cache/simulator/parser/";
    private static final int LONGEST = 8_000_000;

    /** All but three that are longer parts of others, and one that only adds weights to another. */
    static final List<Recorded> ALL = List.of(
            new Recorded("lirs/2_pools.trace.gz", Format.LINES),
            new Recorded("lirs/backf.trace.gz", Format.LINES),
            new Recorded("lirs/cpp.trace.gz", Format.LINES),
            new Recorded("lirs/cs.trace.gz", Format.LINES),
            new Recorded("lirs/gli.trace.gz", Format.LINES),
            new Recorded("lirs/loop.trace.gz", Format.LINES),
            new Recorded("lirs/multi1.trace.gz", Format.LINES),
            new Recorded("lirs/multi2.trace.gz", Format.LINES),
            new Recorded("lirs/multi3.trace.gz", Format.LINES),
            new Recorded("lirs/ps.trace.gz", Format.LINES),
            new Recorded("lirs/scan.trace.gz", Format.LINES),
            new Recorded("lirs/sprite.trace.gz", Format.LINES),
            new Recorded("lirs/zigzag.trace.gz", Format.LINES),
            new Recorded("address/gcc.trace.gz", Format.SECOND_WORDS),
            new Recorded("address/gzip.trace.gz", Format.SECOND_WORDS),
            new Recorded("address/mcf.trace.gz", Format.SECOND_WORDS),
            new Recorded("address/swim.trace.gz", Format.SECOND_WORDS),
            new Recorded("address/twolf.trace.gz", Format.SECOND_WORDS),
            new Recorded("adapt_size/request.trace.xz", Format.SECOND_WORDS),
            new Recorded("cache2k/orm-busy.trace.xz", Format.INTS),
            new Recorded("cache2k/orm-night.trace.xz", Format.INTS),
            new Recorded("cache2k/web07.trace.xz", Format.INTS),
            new Recorded("cache2k/web12.trace.xz", Format.INTS),
            new Recorded("cloud_physics/w106.trace.xz", Format.INTS),
            new Recorded("corda/trace_vaultservice.gz", Format.LONGS),
            new Recorded("gradle/build-cache.xz", Format.LINES),
            new Recorded("scarab/scarab-recs.trace.xz", Format.LONGS));

    enum Format {
        LINES {
            @Override
            void read(InputStream from, Consumer<Object> key) {
                lines(from).forEach(key);
            }
        },
        SECOND_WORDS {
            @Override
            void read(InputStream from, Consumer<Object> key) {
                lines(from).map(line -> line.split(" ", 3)[1]).forEach(key);
            }
        },
        INTS {
            @Override
            void read(InputStream from, Consumer<Object> key) throws IOException {
                binary(from, data -> key.accept(data.readInt()));
            }
        },
        LONGS {
            @Override
            void read(InputStream from, Consumer<Object> key) throws IOException {
                binary(from, data -> key.accept(data.readLong()));
            }
        };

        private interface Reader {
            void next(DataInputStream data) throws IOException;
        }

        abstract void read(InputStream from, Consumer<Object> key) throws IOException;

        private static Stream<String> lines(InputStream from) {
            return new BufferedReader(new InputStreamReader(from, StandardCharsets.US_ASCII))
                    .lines()
                    .filter(line -> !line.equals("*"));
        }

        private static void binary(InputStream from, Reader reader) throws IOException {
            DataInputStream data = new DataInputStream(from);
            try {
                while (true) {
                    reader.next(data);
                }
            } catch (EOFException end) {
                // That is how it ends.
            }
        }
    }

    static boolean areThere() {
        return Recorded.class.getResource(FOLDER + ALL.get(0).name) != null;
    }

    /** One number for each key, from 0 on in the order in which they come. */
    int[] calls() {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] calls = new int[LONGEST];
        int[] length = {0};
        try (InputStream file = new BufferedInputStream(unpacked())) {
            format.read(file, key -> {
                if (length[0] < LONGEST) {
                    calls[length[0]++] = numbers.computeIfAbsent(key, added -> numbers.size());
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
        return Arrays.copyOf(calls, length[0]);
    }

    private InputStream unpacked() throws IOException {
        InputStream packed = Recorded.class.getResourceAsStream(FOLDER + name);
        return name.endsWith(".xz") ? new XZInputStream(packed) : new GZIPInputStream(packed);
    }
}
