package storefront.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import storefront.web.Instance;

/** An {@link Instance} in a process of its own, which ends with this one however that ends. */
final class InstanceProcess implements AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader said;

    /** Does not wait until it answers. */
    InstanceProcess(String name, List<String> arguments) throws IOException {
        this.name = name;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Instance.class.getName()));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Where it answers, once it does. */
    URI awaitAddress() throws IOException {
        String lines = "";
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("\\d+")) {
                return URI.create("http://127.0.0.1:" + line);
            }
            lines += line + "\n";
        }
        throw new IOException("Instance " + name + " did not start. It said:\n" + lines);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
