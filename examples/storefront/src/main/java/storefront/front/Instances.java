package storefront.front;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** The instances of the shop, by name, and how they are asked. */
final class Instances {
    private final Map<String, URI> addresses;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Instances(Map<String, URI> addresses) {
        this.addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }

    Set<String> names() {
        return addresses.keySet();
    }

    List<URI> addresses() {
        return List.copyOf(addresses.values());
    }

    /** What an instance says as JSON, as a value of this type. */
    <T> T ask(String instance, String path, Class<T> type) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(instance, path).build());
        if (answer.statusCode() != 200) {
            throw new IOException(instance + " answers " + answer.statusCode() + " to " + path + ": " + answer.body());
        }
        return json.readValue(answer.body(), type);
    }

    /** The same with nothing understood of it. */
    HttpResponse<String> get(String instance, String path) throws IOException, InterruptedException {
        return send(request(instance, path).build());
    }

    HttpResponse<String> post(String instance, String path, String body) throws IOException, InterruptedException {
        return send(request(instance, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String instance, String path) {
        URI address = addresses.get(instance);
        if (address == null) {
            throw new NoSuchElementException("There is no instance " + instance + ", only " + names() + ".");
        }
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
