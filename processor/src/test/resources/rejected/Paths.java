package rejected;

import io.cachewright.Cached;
import io.cachewright.NotKey;
import java.util.Optional;

class Paths {
    record User(long id, String email, Address address) {}

    record Address(String street, String city) {}

    static class Account {
        private final long number = 1;
        private String owner;
        int branch;

        void close() {}

        String checked() throws Exception {
            return "";
        }

        long balance(String currency) {
            return 1;
        }

        static String kind() {
            return "";
        }

        private String getSecret() {
            return owner;
        }
    }

    @Cached(key = "user.idd") // error: unknown-path
    int typo(User user) {
        return 1;
    }

    @Cached(key = "user.address.citty") // error: unknown-path
    int typoDeeper(User user) {
        return 1;
    }

    @Cached(key = "usr.id") // error: unknown-path
    int typoInParameter(User user) {
        return 1;
    }

    @Cached(key = "customer") // error: unknown-path
    int noSuchParameter(User user) {
        return 1;
    }

    @Cached(key = {"user.id", "user.telephone"}) // error: unknown-path
    int noSuchAccessor(User user) {
        return 1;
    }

    @Cached(key = "sku.id") // error: unknown-path
    int accessorOfPrimitive(int sku) {
        return 1;
    }

    @Cached(key = "skus.size") // error: unknown-path
    int accessorOfArray(String[] skus) {
        return 1;
    }

    @Cached(key = "user") // error: unknown-path
    int noParametersAtAll() {
        return 1;
    }

    @Cached(key = "account.close") // error: unknown-path
    int voidAccessor(Account account) {
        return 1;
    }

    @Cached(key = "account.checked") // error: unknown-path
    int throwingAccessor(Account account) {
        return 1;
    }

    @Cached(key = "account.balance") // error: unknown-path
    int accessorWithParameter(Account account) {
        return 1;
    }

    @Cached(key = "account.kind") // error: unknown-path
    int staticAccessor(Account account) {
        return 1;
    }

    @Cached(key = "account.get") // error: unknown-path
    int throwingWhereNothingIsThere(Optional<Account> account) {
        return 1;
    }

    @Cached(key = "account.owner") // error: path-not-accessible
    int privateField(Account account) {
        return 1;
    }

    @Cached(key = "account.secret") // error: path-not-accessible
    int privateGetter(Account account) {
        return 1;
    }

    @Cached(key = "") // error: path-unreadable
    int empty(User user) {
        return 1;
    }

    @Cached(key = ".id") // error: path-unreadable
    int dotBefore(User user) {
        return 1;
    }

    @Cached(key = "user.") // error: path-unreadable
    int dotAfter(User user) {
        return 1;
    }

    @Cached(key = "user..id") // error: path-unreadable
    int twoDots(User user) {
        return 1;
    }

    @Cached(key = "user.class") // error: path-unreadable
    int keyword(User user) {
        return 1;
    }

    @Cached(key = "user.id()") // error: path-unreadable
    int call(User user) {
        return 1;
    }

    @Cached(key = "#user.id") // error: path-unreadable
    int springExpression(User user) {
        return 1;
    }

    @Cached(key = "#p0") // error: path-unreadable
    int springIndex(User user) {
        return 1;
    }

    @Cached(key = "#a0.id") // error: path-unreadable
    int springIndexAndAccessor(User user) {
        return 1;
    }

    @Cached(key = "#root.methodName") // error: path-unreadable
    int springRoot(User user) {
        return 1;
    }

    @Cached(key = "'all'") // error: path-unreadable
    int springLiteral(User user) {
        return 1;
    }

    @Cached(key = "user.id + user.email") // error: path-unreadable
    int sum(User user) {
        return 1;
    }

    @Cached(key = "user.id, user.email") // error: path-unreadable
    int list(User user) {
        return 1;
    }

    @Cached(key = "user?.id") // error: path-unreadable
    int safeNavigation(User user) {
        return 1;
    }

    @Cached(key = "skus[0]") // error: path-unreadable
    int index(String[] skus) {
        return 1;
    }

    @Cached(key = "{user.id}") // error: path-unreadable
    int braces(User user) {
        return 1;
    }

    @Cached(key = " user.id") // error: path-unreadable
    int spaceBefore(User user) {
        return 1;
    }

    @Cached(key = "user\n.id") // error: path-unreadable
    int lineBreak(User user) {
        return 1;
    }

    @Cached(key = {"user.id", "user.id"}) // error: path-repeated
    int twice(User user) {
        return 1;
    }

    @Cached(key = "user.id")
    int parameterLeftOut(User user, String currency, int year) { // error: parameter-not-in-key, parameter-not-in-key
        return 1;
    }

    @Cached(key = {"user.id", "trace"})
    int notKeyAndKey(User user, @NotKey String trace) { // error: not-key-in-key
        return 1;
    }

    @NotKeyed
    int notCached(@NotKey String trace) { // error: not-key-without-cached
        return 1;
    }

    Paths(@NotKey String trace) {} // error: not-key-without-cached

    @interface NotKeyed {}
}
