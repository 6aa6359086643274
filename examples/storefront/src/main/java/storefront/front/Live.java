package storefront.front;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import storefront.web.State;

/** Says to every open page what goes on, twice a second. */
@Component
class Live {
    private final Instances instances;
    private final Sightings sightings;
    private final Runs runs;
    private final Bustle bustle;
    private final List<SseEmitter> pages = new CopyOnWriteArrayList<>();

    /**
     * @param millis when, by a clock that only goes forward
     * @param instances what each has done so far; one that does not answer is not in it
     */
    record Now(
            long millis,
            Map<String, State> instances,
            List<Sightings.Change> changes,
            Runs.Run load,
            boolean visitors) {}

    Live(Instances instances, Sightings sightings, Runs runs, Bustle bustle) {
        this.instances = instances;
        this.sightings = sightings;
        this.runs = runs;
        this.bustle = bustle;
    }

    SseEmitter open() {
        SseEmitter page = new SseEmitter(0L);
        page.onCompletion(() -> pages.remove(page));
        page.onError(gone -> pages.remove(page));
        pages.add(page);
        return page;
    }

    /** Before the server stops, which would wait for them. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        pages.forEach(SseEmitter::complete);
        pages.clear();
    }

    @Scheduled(fixedRate = 500)
    void tell() throws InterruptedException {
        if (pages.isEmpty()) {
            return;
        }
        Now now = now();
        pages.removeIf(page -> !told(page, now));
    }

    private static boolean told(SseEmitter page, Now now) {
        try {
            page.send(now);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    Now now() throws InterruptedException {
        Map<String, State> states = new LinkedHashMap<>();
        for (String each : instances.names()) {
            try {
                states.put(each, instances.ask(each, "/state", State.class));
            } catch (IOException away) {
                // The page shows who is there.
            }
        }
        return new Now(System.nanoTime() / 1_000_000, states, sightings.last(), runs.last(), bustle.wanted());
    }
}
