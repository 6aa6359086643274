package storefront.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import storefront.load.Half;
import storefront.load.Load;
import storefront.load.LoadTable;
import storefront.load.Plan;
import storefront.web.State;

/** Load, one run at a time; its table goes to the page and to the terminal. */
@Component
class Runs implements AutoCloseable {
    private final Instances instances;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile Run last = new Run(0, false, "", List.of());

    /**
     * @param number counts up with each run; 0 before the first
     * @param doing what it is about, or how it ended
     */
    record Run(int number, boolean running, String doing, List<Half> halves) {}

    Runs(Instances instances) {
        this.instances = instances;
    }

    /** Returns at once: false if one is running already. */
    synchronized boolean begin(Plan plan) {
        if (last.running()) {
            return false;
        }
        int number = last.number() + 1;
        last = new Run(number, true, "beginning", List.of());
        thread.execute(() -> run(number, plan));
        return true;
    }

    private void run(int number, Plan plan) {
        try {
            List<Half> halves = new Load(instances.addresses(), this::queries)
                    .run(plan, doing -> last = new Run(number, true, doing, List.of()));
            System.out.println(LoadTable.of(plan, halves));
            last = new Run(number, false, "done", halves);
        } catch (ExecutionException | UncheckedIOException failed) {
            last = new Run(number, false, "ended early: " + failed.getMessage(), List.of());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private long queries() {
        try {
            long sum = 0;
            for (String each : instances.names()) {
                sum += instances.ask(each, "/state", State.class).queries();
            }
            return sum;
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted"));
        }
    }

    Run last() {
        return last;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
