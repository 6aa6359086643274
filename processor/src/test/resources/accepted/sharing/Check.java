package sharing;

import io.cachewright.runtime.CacheSpec;
import io.cachewright.runtime.shared.KeySink;
import io.cachewright.runtime.shared.KeyWriter;
import io.cachewright.runtime.shared.SharedKey;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sharing.Prices.Kind;
import sharing.Prices.Line;
import sharing.Prices.Pair;
import sharing.Prices.Sku;

public class Check {
    private static final Sku ONE = new Sku("a", 1);
    private static final Sku TWO = new Sku("b", 2);

    public static void main(String[] args) throws Exception {
        SharedKey key = key("OfAllCache", ofAll(new LinkedHashSet<>(List.of(new Pair<>(ONE, null), new Pair<>(TWO, null)))));
        check(key.equals(key("OfAllCache", ofAll(new LinkedHashSet<>(List.of(new Pair<>(TWO, null), new Pair<>(ONE, null)))))));
        check(!key.equals(key("OfAllCache", ofAll(Set.of(new Pair<>(ONE, LocalDate.MIN))))));
        String readable = "[((a, 1), [null], NET)], [((a, 1), null), ((b, 2), null)], {(a, 1)=([(b, 2)])}, [(a, 1), null]";
        check(key.readable().equals(readable));

        check(key("OfOneCache", null).equals(key("OfOneCache", null)));
        check(!key("OfOneCache", ONE).equals(key("OfOneCache", TWO)));
        check(!key("OfOneCache", null).equals(key("OfOneCache", new Sku(null, 0))));
        check(key("GenericCache", io.cachewright.runtime.NoKey.KEY) != null);
        check(key("PlainCache", new CachedPrices.PlainKey(new byte[] {1}, new long[][] {{2}, null}, null, 0.5, 'c'))
                .readable()
                .equals("01, [[2], null], null, 0.5, c"));

        CachedPrices.OfTokenKey token = new CachedPrices.OfTokenKey("secret");
        check(token.toString().equals("***"));
        check(key("OfTokenCache", token).sensitive());
        check(key("OfTokenCache", token).readable().equals("***"));
        check(!key("OfTokenCache", token).equals(key("OfTokenCache", new CachedPrices.OfTokenKey("other"))));
        CachedPrices.OfAccountKey account = new CachedPrices.OfAccountKey(new Sku("secret", 1), 2024);
        check(account.toString().equals("***, 2024"));
        check(key("OfAccountCache", account).readable().equals("***, 2024"));

        Type returned = Prices.class.getMethod("ofOne", Sku.class).getGenericReturnType();
        check(returned.equals(sharing("OfOneCache", "values")));
        check(Prices.class.getMethod("generic").getGenericReturnType().equals(sharing("GenericCache", "values")));
        Type array = Prices.class.getMethod("plain", byte[].class, long[][].class, java.util.UUID.class, double.class, char.class)
                .getGenericReturnType();
        check(array.equals(sharing("PlainCache", "values")));
        check(sharing("PinnedCache", "schema").equals("shape-1"));

        CachedPrices prices = new CachedPrices();
        check(prices.ofToken("a").equals("known") && prices.ofToken("a").equals("known"));
        check(prices.ofTokenCache().stats().hits() == 1);
        prices.quote("A1", null);
        check(prices.quoteCache().contains("A1", null));
        check(sharing("NameCache", "keys") == null && sharing("OwnCache", "keys") == null);
    }

    private static CachedPrices.OfAllKey ofAll(Set<Pair<Sku, LocalDate>> dates) {
        List<Sku> spare = new java.util.ArrayList<>();
        spare.add(null);
        return new CachedPrices.OfAllKey(
                List.of(new Line(ONE, spare, Kind.NET)), dates, Map.of(ONE, List.of(TWO)), new Sku[] {ONE, null});
    }

    @SuppressWarnings("unchecked")
    private static SharedKey key(String handle, Object key) throws Exception {
        KeySink to = new KeySink();
        ((KeyWriter<Object>) sharing(handle, "keys")).write(key, to);
        return to.key();
    }

    private static Object sharing(String handle, String component) throws Exception {
        Method spec = Class.forName("sharing.CachedPrices$" + handle).getDeclaredMethod("spec");
        spec.setAccessible(true);
        Field settings = CacheSpec.class.getDeclaredField("settings");
        settings.setAccessible(true);
        for (Map.Entry<?, ?> setting : ((Map<?, ?>) settings.get(spec.invoke(null))).entrySet()) {
            if (setting.getKey().toString().equals("SHARING")) {
                Method accessor = setting.getValue().getClass().getDeclaredMethod(component);
                accessor.setAccessible(true);
                return accessor.invoke(setting.getValue());
            }
        }
        throw new AssertionError(handle);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
