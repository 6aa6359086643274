package handles_everywhere;

import handles_everywhere.Desk.Order;
import handles_everywhere.Desk.Stamp;
import io.cachewright.runtime.Caches;
import io.cachewright.runtime.NoKey;
import java.util.List;
import java.util.Optional;

/** A row for each kind of method. */
class Rows {
    private static final Order ORDER = new Order(7, new Stamp(1L), "Bern");
    private static final String[] NAMES = {"a", null};

    private static final class Metal implements Rack {
        private int loads;

        @Override
        public String place(String name) {
            return "place " + ++loads;
        }

        @Override
        public long key() {
            return 1;
        }
    }

    static List<Row<?>> of(Caches caches) {
        CachedDesk desk = new CachedDesk(caches);
        return List.of(
                nothing(desk),
                number(desk),
                single(desk, "a"),
                single(desk, null),
                many(desk),
                array(desk),
                optional(desk),
                future(desk),
                notKey(desk),
                path(desk),
                tagged(desk),
                taggedBeside(desk),
                ofRevision(desk),
                ofOwnRevision(desk),
                ofSingle(desk),
                ofEdition(desk),
                ofKey(desk),
                ofKeyField(desk),
                ofSeason(desk),
                taggedOfSeason(desk),
                place(new CachedRack(caches, new Metal())));
    }

    private static Row<?> nothing(CachedDesk desk) {
        var handle = desk.nothingCache();
        return new Row<>(
                handle,
                NoKey.KEY,
                desk::nothing,
                handle::peek,
                handle::contains,
                () -> handle.put("mine"),
                "mine",
                handle::invalidate,
                handle::refresh);
    }

    private static Row<?> number(CachedDesk desk) {
        var handle = desk.numberCache();
        return new Row<>(
                handle,
                true,
                () -> desk.number(true),
                () -> handle.peek(true),
                () -> handle.contains(true),
                () -> handle.put(true, -1),
                -1,
                () -> handle.invalidate(true),
                () -> handle.refresh(true));
    }

    private static Row<?> single(CachedDesk desk, String name) {
        var handle = desk.singleCache();
        return new Row<>(
                handle,
                name,
                () -> desk.single(name),
                () -> handle.peek(name),
                () -> handle.contains(name),
                () -> handle.put(name, null),
                null,
                () -> handle.invalidate(name),
                () -> handle.refresh(name));
    }

    private static Row<?> many(CachedDesk desk) {
        var handle = desk.manyCache();
        return new Row<>(
                handle,
                new CachedDesk.ManyKey("a", 1, null),
                () -> desk.many("a", 1, null),
                () -> handle.peek("a", 1, null),
                () -> handle.contains("a", 1, null),
                () -> handle.put("a", 1, null, "mine"),
                "mine",
                () -> handle.invalidate("a", 1, null),
                () -> handle.refresh("a", 1, null));
    }

    private static Row<?> array(CachedDesk desk) {
        var handle = desk.arrayCache();
        return new Row<>(
                handle,
                new CachedDesk.ArrayKey(NAMES),
                () -> desk.array("a", null),
                () -> handle.peek("a", null),
                () -> handle.contains("a", null),
                () -> handle.put(NAMES, new int[] {-1}),
                new int[] {-1},
                () -> handle.invalidate("a", null),
                () -> handle.refresh("a", null));
    }

    private static Row<?> optional(CachedDesk desk) {
        var handle = desk.optionalCache();
        return new Row<>(
                handle,
                "a",
                () -> desk.optional("a"),
                () -> handle.peek("a"),
                () -> handle.contains("a"),
                () -> handle.put("a", Optional.of("mine")),
                Optional.of("mine"),
                () -> handle.invalidate("a"),
                () -> handle.refresh("a"));
    }

    private static Row<?> future(CachedDesk desk) {
        var handle = desk.futureCache();
        return new Row<>(
                handle,
                "a",
                () -> desk.future("a").join(),
                () -> handle.peek("a"),
                () -> handle.contains("a"),
                () -> handle.put("a", "mine"),
                "mine",
                () -> handle.invalidate("a"),
                () -> handle.refresh("a"));
    }

    private static Row<?> notKey(CachedDesk desk) {
        var handle = desk.notKeyCache();
        return new Row<>(
                handle,
                "a",
                () -> desk.notKey("a", "trace"),
                () -> handle.peek("a"),
                () -> handle.contains("a"),
                () -> handle.put("a", "mine"),
                "mine",
                () -> handle.invalidate("a"),
                null);
    }

    private static Row<?> path(CachedDesk desk) {
        var handle = desk.pathCache();
        return new Row<>(
                handle,
                7L,
                () -> desk.path(ORDER),
                () -> handle.peek(7),
                () -> handle.contains(7),
                () -> handle.put(7, "mine"),
                "mine",
                () -> handle.invalidate(7),
                null);
    }

    private static Row<?> tagged(CachedDesk desk) {
        var handle = desk.taggedCache();
        return new Row<>(
                handle,
                new CachedDesk.TaggedKey("a", 1),
                () -> desk.tagged("a", 1),
                () -> handle.peek("a", 1),
                () -> handle.contains("a", 1),
                () -> handle.put("a", 1, "mine"),
                "mine",
                () -> handle.invalidateByName("a"),
                () -> handle.refresh("a", 1));
    }

    private static Row<?> taggedBeside(CachedDesk desk) {
        var handle = desk.taggedBesideCache();
        return new Row<>(
                handle,
                7L,
                () -> desk.taggedBeside(ORDER),
                () -> handle.peek(7, "Bern"),
                () -> handle.contains(7, "Bern"),
                () -> handle.put(7, "Bern", "mine"),
                "mine",
                () -> handle.invalidate(7),
                null);
    }

    private static Row<?> ofRevision(CachedDesk desk) {
        var handle = desk.ofRevisionCache();
        return new Row<>(
                handle,
                7L,
                () -> desk.ofRevision(ORDER),
                () -> handle.peek(7, 1L),
                () -> handle.contains(7, 1L),
                () -> handle.put(7, 1L, "mine"),
                "mine",
                () -> handle.invalidate(7),
                null);
    }

    private static Row<?> ofOwnRevision(CachedDesk desk) {
        var handle = desk.ofOwnRevisionCache();
        return new Row<>(
                handle,
                new CachedDesk.OfOwnRevisionKey(ORDER, "de"),
                () -> desk.ofOwnRevision(ORDER, "de"),
                () -> handle.peek(ORDER, "de", 1L),
                () -> handle.contains(ORDER, "de", 1L),
                () -> handle.put(ORDER, "de", 1L, "mine"),
                "mine",
                () -> handle.invalidate(ORDER, "de"),
                () -> handle.refresh(ORDER, "de"));
    }

    private static Row<?> ofSingle(CachedDesk desk) {
        var handle = desk.ofSingleCache();
        return new Row<>(
                handle,
                ORDER,
                () -> desk.ofSingle(ORDER),
                () -> handle.peek(ORDER, 1L),
                () -> handle.contains(ORDER, 1L),
                () -> handle.put(ORDER, 1L, "mine"),
                "mine",
                () -> handle.invalidate(ORDER),
                () -> handle.refresh(ORDER));
    }

    private static Row<?> ofEdition(CachedDesk desk) {
        var handle = desk.ofEditionCache();
        return new Row<>(
                handle,
                "a",
                () -> desk.ofEdition("a"),
                () -> handle.peek("a", desk.edition()),
                () -> handle.contains("a", desk.edition()),
                () -> handle.put("a", desk.edition(), "mine"),
                "mine",
                () -> handle.invalidate("a"),
                () -> handle.refresh("a"));
    }

    private static Row<?> ofKey(CachedDesk desk) {
        var handle = desk.ofKeyCache();
        return new Row<>(
                handle,
                new CachedDesk.OfKeyKey("a", 1),
                () -> desk.ofKey("a", 1),
                () -> handle.peek("a", 1),
                () -> handle.contains("a", 1),
                () -> handle.put("a", 1, "mine"),
                "mine",
                () -> handle.invalidate("a", 1),
                () -> handle.refresh("a", 1));
    }

    private static Row<?> ofKeyField(CachedDesk desk) {
        var handle = desk.ofKeyFieldCache();
        return new Row<>(
                handle,
                "a",
                () -> desk.ofKeyField("a"),
                () -> handle.peek("a", Desk.key),
                () -> handle.contains("a", Desk.key),
                () -> handle.put("a", Desk.key, "mine"),
                "mine",
                () -> handle.invalidate("a"),
                () -> handle.refresh("a"));
    }

    private static Row<?> ofSeason(CachedDesk desk) {
        var handle = desk.ofSeasonCache();
        return new Row<>(
                handle,
                new CachedDesk.OfSeasonKey(ORDER, NAMES),
                () -> desk.ofSeason(ORDER, "k", NAMES),
                () -> handle.peek(ORDER, NAMES, "k", Desk.season),
                () -> handle.contains(ORDER, NAMES, "k", Desk.season),
                () -> handle.put(ORDER, NAMES, "k", Desk.season, new String[] {"mine"}),
                new String[] {"mine"},
                () -> handle.invalidate(ORDER, NAMES),
                null);
    }

    private static Row<?> taggedOfSeason(CachedDesk desk) {
        var handle = desk.taggedOfSeasonCache();
        return new Row<>(
                handle,
                "a",
                () -> desk.taggedOfSeason("a").join(),
                () -> handle.peek("a", Desk.season),
                () -> handle.contains("a", Desk.season),
                () -> handle.put("a", Desk.season, new String[] {"mine"}),
                new String[] {"mine"},
                () -> handle.invalidate("a"),
                () -> handle.refresh("a"));
    }

    private static Row<?> place(CachedRack rack) {
        var handle = rack.placeCache();
        return new Row<>(
                handle,
                "a",
                () -> rack.place("a"),
                () -> handle.peek("a", rack.key()),
                () -> handle.contains("a", rack.key()),
                () -> handle.put("a", rack.key(), "mine"),
                "mine",
                () -> handle.invalidate("a"),
                () -> handle.refresh("a"));
    }
}
