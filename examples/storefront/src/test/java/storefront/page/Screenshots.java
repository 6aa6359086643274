package storefront.page;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import storefront.start.Running;

/** The pictures of the README, made anew with {@code -Dtest=Screenshots}; no build makes them by itself. */
@Timeout(600)
class Screenshots {
    private final Path folder = Path.of(System.getProperty("screenshots.folder"));
    private Browser browser;

    @Test
    void are_made() throws Exception {
        try (Browser here = Browser.start();
                Running running = Running.start()) {
            browser = here;
            browser.preferDark(false);
            browser.resize(1440, 1120);
            browser.open(running.page().toString());
            browser.await("the page is live", () -> browser.text("#connection").equals("live"));
            make();
        }
    }

    private void make() throws IOException {
        browser.script("location.hash = 'P-0042'");
        browser.await("a product", () -> !browser.all("#reprice").isEmpty());
        change("north", "19.90");
        change("south", "24.50");
        change("north", "21.00");
        fill();
        browser.picture(folder.resolve("storefront-light.png"));
        browser.preferDark(true);
        browser.picture(folder.resolve("storefront-dark.png"));
        browser.script("document.getElementById('load').scrollIntoView({block: 'end'})");
        browser.preferDark(false);
        load();
        browser.resize(390, 844);
        browser.script("scrollTo(0, 0)");
        browser.picture(folder.resolve("storefront-phone.png"));
    }

    private void change(String instance, String price) {
        browser.click("input[name=instance][value=" + instance + "]");
        browser.await("its button", () -> browser.text("#reprice button").contains(instance));
        browser.write("#new-price", price);
        browser.click("#reprice button[type=submit]");
        browser.await(
                "both have it",
                () -> browser.text("#changes tr").contains(price)
                        && !browser.text("#changes tr").contains("…"));
    }

    /** Lines are worth looking at when they go over the whole chart. */
    private void fill() {
        browser.await(
                "a minute of visitors",
                () -> browser.all("#caches canvas").size() == 8
                        && (Boolean) browser.script("return Chart.getChart('latency').data.labels.length >= 90"));
    }

    private void load() throws IOException {
        browser.await("a run", () -> browser.one("#run").isEnabled());
        browser.write("#seconds", "5");
        browser.click("#run");
        browser.await("it runs", () -> !browser.one("#run").isEnabled());
        browser.await(
                "its table",
                () -> browser.one("#run").isEnabled()
                        && browser.all("#load-rows tr").size() == 2);
        browser.resize(900, 620);
        browser.script("document.getElementById('load').scrollIntoView({block: 'center'})");
        browser.picture(folder.resolve("storefront-load.png"));
    }
}
