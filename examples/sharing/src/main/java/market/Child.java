package market;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link Member} in a process of its own. */
final class Child implements AutoCloseable {
    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;

    Child(String database, String redis) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Member.class.getName(),
                        database,
                        redis)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        from.readLine();
    }

    /** Tells it something, and waits for the answer. */
    String tell(String line) throws IOException {
        to.println(line);
        String answer = from.readLine();
        return answer != null ? answer : "it has ended";
    }

    @Override
    public void close() {
        to.close();
        process.destroy();
    }
}
