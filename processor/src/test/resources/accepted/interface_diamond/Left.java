package interface_diamond;

import java.io.IOException;

public interface Left {
    Number size() throws IOException, InterruptedException;

    Object get(String key) throws IOException;

    void log(String text);
}
