package almanac;

import java.util.Currency;

/** A country by its ISO 3166 code, and what is paid with there. */
public record Country(String code, Currency currency) {}
