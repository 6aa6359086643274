package io.cachewright.spring;

import io.cachewright.runtime.Caches;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** The actuator's endpoint {@code cachewright}. */
@AutoConfiguration(after = CachewrightAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
class ActuatorAutoConfiguration {
    @Bean
    @ConditionalOnSingleCandidate(Caches.class)
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint
    CachewrightEndpoint cachewrightEndpoint(Caches caches) {
        return new CachewrightEndpoint(caches);
    }

    @Bean
    @ConditionalOnBean(CachewrightEndpoint.class)
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
    CachewrightWebEndpoint cachewrightWebEndpoint(CachewrightEndpoint endpoint) {
        return new CachewrightWebEndpoint(endpoint);
    }
}
