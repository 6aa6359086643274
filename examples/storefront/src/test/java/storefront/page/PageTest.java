package storefront.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import storefront.start.Running;
import storefront.start.Servers;

/** The page, with all that is behind it, in a real browser. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageTest {
    private static final String NORTH = "#product tr[data-instance=north] ";
    private static final String SOUTH = "#product tr[data-instance=south] ";

    private static Browser browser;
    private static Running running;
    private static Set<Long> others;

    @BeforeAll
    static void open_the_shop() throws Exception {
        assumeTrue(Servers.obstacle().isEmpty(), () -> Servers.obstacle().orElseThrow());
        others = children();
        browser = Browser.start();
        running = Running.start();
    }

    @AfterAll
    static void close_the_shop() {
        if (browser != null) {
            browser.close();
        }
        if (running != null) {
            running.close();
            assertEquals(others, children());
        }
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    @BeforeEach
    void open_the_page() {
        browser.preferDark(false);
        browser.resize(1440, 1000);
        browser.open(running.page().toString());
        browser.await("the page is live", () -> browser.text("#connection").equals("live"));
        browser.await("there are products", () -> !browser.all(".product-card").isEmpty());
    }

    @AfterEach
    void nothing_was_complained_of() {
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Order(1)
    void a_search_shows_products_and_a_click_shows_one_as_both_instances_have_it() {
        browser.one("#department").sendKeys("Garden");
        browser.write("#words", "lamp");
        browser.click("#search button");
        browser.await(
                "only lamps",
                () -> !browser.all(".product-card").isEmpty()
                        && browser.all(".product-card strong").stream()
                                .allMatch(name -> name.getText().contains("lamp")));
        assertTrue(browser.text("#search-result").contains("found by north"), browser.text("#search-result"));

        String name = browser.text(".product-card strong");
        browser.click(".product-card");
        browser.await("the product", () -> browser.text("#product").contains(name));
        assertEquals(browser.text(NORTH + ".price"), browser.text(SOUTH + ".price"));
        assertEquals("500", browser.text(SOUTH + ".pieces"));
    }

    @Test
    @Order(2)
    void a_price_changed_in_one_instance_is_shown_by_the_other_and_in_the_list_of_changes() {
        show("P-0007");
        browser.write("#new-price", "77.77");
        browser.click("#reprice button[type=submit]");

        browser.await("north has it", () -> browser.text(NORTH + ".price").equals("€77.77"));
        browser.await("south has it", () -> browser.text(SOUTH + ".price").equals("€77.77"));
        browser.await(
                "who showed it when",
                () -> browser.text("#changes tr").contains("P-0007: price 77.77")
                        && browser.text("#changes tr td[data-instance=south]").matches("shown after \\d+ ms"));
        assertTrue(browser.text("#changes tr td[data-instance=north]").startsWith("made it, shown after"));
        assertTrue(toldAfterOpening().contains("north: tag product:P-0007"), toldAfterOpening());
    }

    @Test
    @Order(3)
    void what_is_sold_through_south_is_gone_in_north() {
        browser.click("input[name=instance][value=south]");
        show("P-0008");
        int before = Integer.parseInt(browser.text(NORTH + ".pieces"));
        browser.click("#buy");

        browser.await("one less", () -> browser.text(NORTH + ".pieces").equals(Integer.toString(before - 1)));
        browser.await(
                "south has made it",
                () -> browser.text("#changes tr td[data-instance=south]").startsWith("made it"));
        assertTrue(toldAfterOpening().contains("south: key P-0008 of Stock.pieces"), toldAfterOpening());
    }

    @Test
    @Order(4)
    void a_price_that_makes_no_sense_is_refused_with_words() {
        show("P-0009");
        browser.script("document.getElementById('reprice').noValidate = true");
        browser.write("#new-price", "-1");
        browser.click("#reprice button[type=submit]");
        browser.await("why not", () -> browser.text("#problem").contains("from 0.01"));
        // The browser itself notes that a request was answered with 400.
        assertEquals(1, browser.complaints().size());
    }

    @Test
    @Order(5)
    void what_is_asked_for_again_and_again_raises_the_hit_ratio() {
        browser.click("#visitors");
        browser.await("nobody else is here", () -> browser.text("#tile-ratio").equals("–"));
        browser.script("for (let i = 0; i < 400; i++) fetch('/api/north/shop/products/P-000' + (i % 9 + 1))");
        browser.await("most are hits", () -> percent("[data-cache='Catalogue.product'] .ratio b") >= 90);
        browser.click("#visitors");
        browser.await("visitors", () -> !browser.text("#tile-without").equals("–"));
        assertEquals(4, browser.all("#caches .cache").size());
    }

    @Test
    @Order(6)
    void load_makes_a_table_of_both_halves() {
        browser.write("#seconds", "2");
        browser.click("#run");
        browser.await("both halves", () -> browser.all("#load-rows tr").size() == 2);
        for (WebElement row : browser.all("#load-rows tr")) {
            List<String> cells = row.findElements(By.tagName("td")).stream()
                    .map(WebElement::getText)
                    .toList();
            assertTrue(Long.parseLong(cells.get(0).replace(",", "")) > 0, cells::toString);
            assertTrue(cells.get(1).endsWith(" ms") && cells.get(2).endsWith(" ms"), cells::toString);
            assertEquals("0", cells.get(5), "failures");
        }
        assertTrue(
                queriesPerRequest("on") < queriesPerRequest("off"),
                () -> "with caches the database is asked as often: " + browser.text("#load"));
    }

    @Test
    @Order(7)
    void on_a_phone_nothing_is_wider_than_the_screen() {
        browser.resize(390, 844);
        show("P-0001");
        browser.await("there are charts", () -> browser.all("#caches canvas").size() == 8);
        assertEquals(390L, browser.script("return document.documentElement.scrollWidth"));
        assertEquals(List.of(), browser.script("""
                return [...document.querySelectorAll('body *')]
                    .filter((each) => !each.closest('.scroll, .hidden') && each.getBoundingClientRect().right > 390)
                    .map((each) => each.outerHTML.slice(0, 80))
                """));
    }

    private void show(String sku) {
        browser.script("location.hash = '" + sku + "'");
        browser.await(
                "product " + sku,
                () -> !browser.all("#product .facts span").isEmpty()
                        && browser.text("#product .facts").contains(sku)
                        && !browser.text(SOUTH + ".price").isEmpty());
    }

    private String toldAfterOpening() {
        browser.script("document.querySelector('#invalidations details').open = true");
        return browser.text("#told");
    }

    private double queriesPerRequest(String caches) {
        return Double.parseDouble(browser.all("#load-rows tr[data-caches=" + caches + "] td")
                .get(4)
                .getText());
    }

    private static int percent(String selector) {
        String text = browser.text(selector);
        return text.matches("\\d+ %") ? Integer.parseInt(text.replace(" %", "")) : 0;
    }
}
