package storefront.front;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import storefront.problem.Problems;

/** What serves the page: one address in front of all instances. Its settings are in {@code front.properties}. */
@SpringBootApplication
@Import(Problems.class)
@EnableScheduling
public class Front {
    /** Starts it in this JVM before instances of these names and addresses, with what Spring takes as arguments. */
    public static ConfigurableApplicationContext start(Map<String, URI> instances, String... arguments) {
        return new SpringApplicationBuilder(Front.class)
                .properties("spring.config.name=front")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(Instances.class, () -> new Instances(instances)))
                .run(arguments);
    }
}
