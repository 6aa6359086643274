package serializable_host;

import io.cachewright.runtime.NoCachesException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

public class Check {
    public static void main(String[] args) throws Exception {
        CachedSettings settings = new CachedSettings();
        check(settings.get("a").equals("a1") && settings.get("a").equals("a1"));

        CachedSettings read = (CachedSettings) read(written(settings));
        check(read.get("a").equals("a2") && read.get("a").equals("a3"));
        try {
            read.getCache();
            throw new AssertionError();
        } catch (NoCachesException expected) {
            check(expected.getMessage().contains("CachedSettings$GetCache"));
        }

        try {
            written(new CachedLedger());
            throw new AssertionError();
        } catch (NotSerializableException expected) {
            check(expected.getMessage().startsWith("io.cachewright."));
        }
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readObject();
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
