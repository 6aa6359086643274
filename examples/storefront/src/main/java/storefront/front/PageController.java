package storefront.front;

import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import storefront.load.Plan;
import storefront.seed.Seed;

/** What the page asks of its own server. */
@RestController
@RequestMapping("/api")
class PageController {
    private final Instances instances;
    private final Live live;
    private final Runs runs;
    private final Bustle bustle;

    /** What there is to choose from. */
    record Choice(Set<String> instances, List<String> departments, int products) {}

    /** Whether somebody is to look around. */
    record Wanted(boolean wanted) {}

    /** A plan that may be senseless. */
    record Wish(int seconds, int customers) {}

    PageController(Instances instances, Live live, Runs runs, Bustle bustle) {
        this.instances = instances;
        this.live = live;
        this.runs = runs;
        this.bustle = bustle;
    }

    @GetMapping("/choice")
    Choice choice() {
        return new Choice(instances.names(), Seed.departments(), Seed.PRODUCTS);
    }

    @GetMapping("/live")
    SseEmitter live() {
        return live.open();
    }

    @GetMapping("/now")
    Live.Now now() throws InterruptedException {
        return live.now();
    }

    @PostMapping("/visitors")
    Wanted visitors(@RequestBody Wanted visitors) {
        bustle.want(visitors.wanted());
        return visitors;
    }

    @PostMapping("/load")
    Runs.Run load(@RequestBody Wish wish) {
        if (!runs.begin(new Plan(wish.seconds(), wish.customers()))) {
            throw new IllegalStateException("There is a run already.");
        }
        return runs.last();
    }
}
