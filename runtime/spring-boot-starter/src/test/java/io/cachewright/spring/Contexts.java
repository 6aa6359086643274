package io.cachewright.spring;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts applications as people do, with nothing printed. */
final class Contexts {
    private Contexts() {}

    /** One of this class, with these properties ({@code name=value}). */
    static ConfigurableApplicationContext start(Class<?> application, String... properties) {
        return builder(properties).sources(application).run();
    }

    static SpringApplicationBuilder builder(String... properties) {
        List<String> arguments = new ArrayList<>(List.of(properties));
        arguments.add("logging.level.root=warn");
        return new SpringApplicationBuilder()
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(arguments.toArray(String[]::new));
    }
}
