package handles_everywhere;

import handles_everywhere.Desk.Order;
import handles_everywhere.Desk.Stamp;
import io.cachewright.runtime.CacheHandle;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.CachesClosedException;
import io.cachewright.runtime.Coherence;
import io.cachewright.runtime.MapStore;
import io.cachewright.runtime.NoLoaderException;
import io.cachewright.runtime.ThreadTransactions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations of handles do the same for each kind of method, wherever the results are. */
public class Check {
    private static final Coherence WITHIN = Coherence.within(Duration.ofSeconds(5));
    private static final ThreadTransactions TRANSACTIONS = new ThreadTransactions();

    public static void main(String[] args) {
        MapStore store = new MapStore(System::nanoTime);
        for (Caches caches : List.of(
                Caches.local(),
                Caches.builder().shared(store).build(),
                Caches.builder().tiered(store, WITHIN).build(),
                Caches.builder().tiered(store, Coherence.strict()).build())) {
            each(Rows.of(caches), Check::holds);
            revisionsAreToldApart(caches);
            emptyResultsAreNotKept(new CachedDesk(caches));
            closes(caches.scoped("closed"));
            caches.close();
            store.forget();
        }
        each(Rows.of(Caches.builder().transactions(TRANSACTIONS).build()), Check::waitsForTheCommit);
        each(
                Rows.of(Caches.builder().shared(store).transactions(TRANSACTIONS).build()),
                Check::waitsForTheCommit);
        each(Rows.of(Caches.local()), Check::isListed);
        each(Rows.of(Caches.disabled()), Check::keepsNothing);
        isSeenElsewhere(store);
        revisionsOfTheClassesOwnType();
    }

    private static void each(List<Row<?>> rows, Consumer<Row<?>> check) {
        for (Row<?> row : rows) {
            try {
                check.accept(row);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(row.handle().name(), failure);
            }
        }
    }

    private static void holds(Row<?> row) {
        isEmpty(row);
        Object first = row.call().get();
        isKept(row, first);
        row.put().run();
        isKept(row, row.mine());
        row.invalidate().run();
        isEmpty(row);
        Object second = row.call().get();
        check(!isEqual(first, second));
        loadsByKey(row, second);
        row.handle().invalidateAll();
        isEmpty(row);
        row.call().get();
        row.invalidateKeys();
        isEmpty(row);
        check(!row.isListed());
    }

    private static void loadsByKey(Row<?> row, Object kept) {
        if (row.refresh() == null) {
            throwsThat(NoLoaderException.class, row::all);
            throwsThat(NoLoaderException.class, row::warmed);
            return;
        }
        check(isEqual(kept, row.all()));
        check(row.warmed().present() == 1);
        Object refreshed = row.refresh().get();
        check(!isEqual(kept, refreshed));
        isKept(row, refreshed);
        row.invalidate().run();
        Object loaded = row.all();
        check(!isEqual(refreshed, loaded));
        isKept(row, loaded);
        row.invalidate().run();
        check(row.warmed().loaded() == 1);
        check(row.contains().getAsBoolean());
    }

    private static void isKept(Row<?> row, Object value) {
        check(row.contains().getAsBoolean());
        check(isEqual(value, row.peek().get()));
        check(isEqual(value, row.call().get()));
    }

    private static void isEmpty(Row<?> row) {
        check(!row.contains().getAsBoolean());
        check(row.peek().get() == null);
    }

    private static void waitsForTheCommit(Row<?> row) {
        Object before = row.call().get();
        var rolledBack = TRANSACTIONS.begin();
        row.put().run();
        isEmpty(row);
        check(!isEqual(row.mine(), row.call().get()));
        rolledBack.close();
        isKept(row, before);
        try (var transaction = TRANSACTIONS.begin()) {
            row.put().run();
            transaction.committed();
        }
        isKept(row, row.mine());
        try (var transaction = TRANSACTIONS.begin()) {
            row.invalidate().run();
            isEmpty(row);
            transaction.committed();
        }
        isEmpty(row);
        row.call().get();
        try (var transaction = TRANSACTIONS.begin()) {
            row.invalidateKeys();
            isEmpty(row);
            transaction.committed();
        }
        isEmpty(row);
    }

    private static void isListed(Row<?> row) {
        row.call().get();
        check(row.isListed());
        row.invalidate().run();
        check(!row.isListed());
    }

    private static void keepsNothing(Row<?> row) {
        row.put().run();
        Object first = row.call().get();
        check(!isEqual(first, row.call().get()));
        isEmpty(row);
        if (row.refresh() != null) {
            check(!isEqual(first, row.refresh().get()));
            check(!isEqual(first, row.all()));
            check(row.warmed().loaded() == 1);
        }
        row.invalidate().run();
        row.invalidateKeys();
        row.handle().invalidateAll();
        check(row.handle().size() == 0 && !row.isListed());
    }

    private static void closes(Caches caches) {
        List<Row<?>> rows = Rows.of(caches);
        each(rows, row -> row.call().get());
        caches.close();
        each(rows, Check::isClosed);
    }

    private static void isClosed(Row<?> row) {
        isEmpty(row);
        throwsThat(CachesClosedException.class, row.call()::get);
        throwsThat(CachesClosedException.class, row.put());
        if (row.refresh() != null) {
            throwsThat(CachesClosedException.class, row.refresh()::get);
            throwsThat(CachesClosedException.class, row::all);
            throwsThat(CachesClosedException.class, row::warmed);
        }
        row.invalidate().run();
        row.invalidateKeys();
        row.handle().invalidateAll();
        check(row.handle().size() == 0 && !row.isListed());
    }

    private static void isSeenElsewhere(MapStore store) {
        try (Caches here = Caches.builder().shared(store).build();
                Caches relaxed = Caches.builder().tiered(store, WITHIN).build();
                Caches strict = Caches.builder().tiered(store, Coherence.strict()).build()) {
            List<Row<?>> rows = Rows.of(here);
            List<Row<?>> relaxedRows = Rows.of(relaxed);
            List<Row<?>> strictRows = Rows.of(strict);
            for (int i = 0; i < rows.size(); i++) {
                Object value = rows.get(i).call().get();
                isKept(relaxedRows.get(i), value);
                isKept(strictRows.get(i), value);
                check(!rows.get(i).isListed());
                relaxedRows.get(i).invalidate().run();
                isEmpty(rows.get(i));
                isEmpty(strictRows.get(i));
                strictRows.get(i).call().get();
                relaxedRows.get(i).invalidateKeys();
                isEmpty(rows.get(i));
                isEmpty(strictRows.get(i));
            }
        }
    }

    private static void revisionsAreToldApart(Caches caches) {
        CachedDesk desk = new CachedDesk(caches.scoped("revisions"));
        var ofRevision = desk.ofRevisionCache();
        desk.ofRevision(new Order(7, new Stamp(1L), "Bern"));
        check(ofRevision.contains(7, 1L) && !ofRevision.contains(7, 2L) && ofRevision.peek(7, 2L) == null);
        desk.ofRevision(new Order(7, new Stamp(2L), "Bern"));
        check(!ofRevision.contains(7, 1L) && ofRevision.contains(7, 2L) && !ofRevision.contains(7, null));
        desk.ofRevision(new Order(7, new Stamp(null), "Bern"));
        check(!ofRevision.contains(7, 2L) && ofRevision.contains(7, null));
        check(!desk.ofRevision(new Order(7, null, "Bern")).equals(ofRevision.peek(7, null)));

        var ofEdition = desk.ofEditionCache();
        String page = desk.ofEdition("a");
        desk.edition = "second";
        check(!ofEdition.contains("a", "second") && ofEdition.contains("a", "first"));
        check(!page.equals(ofEdition.getAll(List.of("a")).get("a")) && ofEdition.contains("a", "second"));
        check(ofEdition.warm(List.of("a")).run().present() == 1);
        desk.edition = null;
        check(ofEdition.warm(List.of("a")).run().loaded() == 1 && ofEdition.contains("a", null));
        check(!ofEdition.refresh("a").equals(page) && ofEdition.contains("a", null));

        String written = desk.write("b", 3);
        check(desk.ofKey("b", 3).equals(written) && !desk.ofKey("b", 4).equals(written));

        var ofSingle = desk.ofSingleCache();
        check(ofSingle.refresh(null) != null && ofSingle.refresh(new Order(7, null, null)) != null);
    }

    private static void emptyResultsAreNotKept(CachedDesk desk) {
        var handle = desk.optionalCache();
        for (Runnable empty : List.<Runnable>of(
                () -> desk.optionalCache().put("", Optional.empty()), () -> desk.optionalCache().refresh(""))) {
            handle.put("", Optional.of("mine"));
            check(handle.contains("") && desk.optional("").isPresent());
            empty.run();
            check(!handle.contains("") && handle.peek("") == null && desk.optional("").isEmpty());
        }
        check(handle.getAll(List.of("")).get("").isEmpty());
        check(handle.warm(List.of("")).run().loaded() == 1 && !handle.contains(""));
    }

    private static void revisionsOfTheClassesOwnType() {
        CachedEdition<Integer> edition = new CachedEdition<>();
        edition.now = 1;
        String page = edition.page("a");
        check(page.equals(edition.pageCache().peek("a", 1)) && !edition.pageCache().contains("a", 2));
        edition.pageCache().put("a", 2, "put");
        edition.now = 2;
        check(edition.page("a").equals("put"));
    }

    private static boolean isEqual(Object one, Object other) {
        return Objects.deepEquals(one, other);
    }

    private static void throwsThat(Class<? extends Exception> expected, Runnable action) {
        try {
            action.run();
        } catch (Exception thrown) {
            check(expected.isInstance(thrown));
            return;
        }
        throw new AssertionError();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
