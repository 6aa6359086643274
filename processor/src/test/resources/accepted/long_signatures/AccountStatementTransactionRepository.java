package long_signatures;

import io.cachewright.Cached;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class AccountStatementTransactionRepository {
    int loads;

    @Cached(ttl = "1d", maxSize = 1_000_000)
    public Map<String, Optional<List<Map.Entry<LocalDate, String>>>> findTransactionsOfAccountBetweenDates(
            String internationalBankAccountNumber,
            LocalDate firstDayOfTheStatement,
            LocalDate lastDayOfTheStatement,
            Optional<String> nameOfTheCounterparty,
            List<Map<String, List<Integer>>> amountsInMinorUnits,
            boolean includeTransactionsThatArePending,
            double exchangeRateOfTheDay,
            byte[] signatureOfTheRequest) {
        loads++;
        return Map.of();
    }

    @Cached
    public Optional<AccountStatementTransactionRepository> findOneOfThemByItsVeryLongAndDescriptiveName(String name) {
        loads++;
        return Optional.empty();
    }
}
