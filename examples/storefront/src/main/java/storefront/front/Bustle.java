package storefront.front;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import storefront.load.Visitors;

/** Visitors, as long as they are wanted and nobody is measuring. */
@Component
class Bustle {
    private final Visitors visitors;
    private final Runs runs;
    private volatile boolean wanted = true;

    Bustle(Instances instances, Runs runs) {
        this.visitors = new Visitors(instances.addresses());
        this.runs = runs;
    }

    @Scheduled(fixedDelay = 25)
    void look() throws InterruptedException {
        if (wanted && !runs.last().running()) {
            visitors.look();
        }
    }

    void want(boolean wanted) {
        this.wanted = wanted;
    }

    boolean wanted() {
        return wanted;
    }
}
