package io.cachewright.spring;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * The endpoint over HTTP: what it refuses is answered with the reason, which Spring Boot leaves out of its own errors. The
 * answer is a map because a native image knows how to write one.
 */
@EndpointWebExtension(endpoint = CachewrightEndpoint.class)
final class CachewrightWebEndpoint {
    private final CachewrightEndpoint endpoint;

    CachewrightWebEndpoint(CachewrightEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** As {@link CachewrightEndpoint#cache}. */
    @ReadOperation
    WebEndpointResponse<Object> cache(@Selector String name) {
        return answered(() -> endpoint.cache(name));
    }

    /** As {@link CachewrightEndpoint#invalidate}. */
    @DeleteOperation
    WebEndpointResponse<Object> invalidate(@Selector String name, @Nullable String keys) {
        return answered(() -> endpoint.invalidate(name, keys));
    }

    private static WebEndpointResponse<Object> answered(Supplier<Object> answer) {
        try {
            return new WebEndpointResponse<>(answer.get());
        } catch (InvalidEndpointRequestException refused) {
            String reason = Objects.requireNonNull(refused.getReason());
            return new WebEndpointResponse<>(Map.of("error", reason), WebEndpointResponse.STATUS_BAD_REQUEST);
        }
    }
}
