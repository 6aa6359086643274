package storefront.web;

import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import storefront.problem.Problems;

/** The application, started once for each instance. Its settings are in {@code instance.properties}. */
@SpringBootApplication(scanBasePackages = {"storefront.shop", "storefront.web"})
@Import(Problems.class)
public class Instance {
    /** Starts one in this JVM, with what Spring takes as arguments. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Instance.class)
                .properties("spring.config.name=instance")
                .run(arguments);
    }

    /** Says its port on the first line, and ends when whoever started it has: when there is no more to read from them. */
    public static void main(String[] arguments) throws IOException {
        try (ConfigurableApplicationContext instance = start(arguments)) {
            System.out.println(instance.getEnvironment().getProperty("local.server.port"));
            while (System.in.read() >= 0) {
                // Nothing is said to it but that it is over.
            }
        }
    }
}
