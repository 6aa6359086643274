package long_signatures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

public class Check {
    public static void main(String[] args) {
        CachedAccountStatementTransactionRepository repository = new CachedAccountStatementTransactionRepository();
        check(find(repository) && find(repository) && repository.loads == 1);
        check(repository.findOneOfThemByItsVeryLongAndDescriptiveName("a").isEmpty());
        check(repository.findOneOfThemByItsVeryLongAndDescriptiveName("a").isEmpty() && repository.loads == 2);
    }

    private static boolean find(AccountStatementTransactionRepository repository) {
        LocalDate day = LocalDate.EPOCH;
        return repository
                .findTransactionsOfAccountBetweenDates(
                        "iban", day, day, Optional.empty(), List.of(), true, 1.5, new byte[] {1})
                .isEmpty();
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError();
        }
    }
}
