package storefront.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The Chromium of this machine, without a window. Nothing is downloaded: browser and driver are where the system has them. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Held, because loggers are forgotten otherwise: it warns of every Chromium that is newer than Selenium. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Ends the test as one that was left out where there is no browser, or no driver for it. */
    static Browser start() {
        Optional<File> browser = program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        Optional<File> control = program("chromedriver");
        assumeTrue(
                browser.isPresent() && control.isPresent(),
                "There is no browser here, so the page was not tested. Fix: apt-get install chromium chromium-driver,"
                        + " or have chromium (or google-chrome) and chromedriver on the PATH.");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--window-size=1440,1000");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.get())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return one(selector).getText();
    }

    /** A click as the page's own code sees it, wherever on the page it is. */
    void click(String selector) {
        driver.executeScript("arguments[0].click()", one(selector));
    }

    void write(String selector, String text) {
        WebElement field = one(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** A size that the page has at least, as that of a phone. */
    void resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void preferDark(boolean dark) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    private void command(String name, Map<String, Object> arguments) {
        driver.executeCdpCommand(name, arguments);
    }

    Object script(String code) {
        return driver.executeScript(code);
    }

    /** What the page and the browser complained of since this was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    void await(String what, Condition condition) {
        new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(page -> condition.holds());
    }

    /** Something to wait for. */
    interface Condition {
        boolean holds();
    }

    /** Of what is shown once the page has been painted: what was scrolled into view may not be yet. */
    void picture(Path file) throws IOException {
        driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 500))");
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
