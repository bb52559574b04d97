package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.Money;

/** How values are written on pages: amounts in groups of three, times in the seller's zone. */
@Named("shown")
@RequestScoped
public class Shown {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final String MINUS = "\u2212";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Inject ConsoleCall call;

  /** The amount without its currency, such as 1,234.50; empty = there is none. */
  public String amount(@Nullable Money money) {
    if (money == null) {
      return "";
    }
    return grouped(money.amount(), money.amount().scale());
  }

  /**
   * The same of an amount that somebody else wrote: with all its decimals, and not fewer than the
   * currency has, if there is such a currency.
   */
  public String figure(BigDecimal amount, String currency) {
    int decimals =
        Currency.getAvailableCurrencies().stream()
            .filter(known -> known.getCurrencyCode().equals(currency))
            .mapToInt(Currency::getDefaultFractionDigits)
            .findFirst()
            .orElse(0);
    return grouped(amount, Math.max(decimals, amount.stripTrailingZeros().scale()));
  }

  /** How many of something there are, in groups of three. */
  public String count(long number) {
    return grouped(BigDecimal.valueOf(number), 0);
  }

  private static String grouped(BigDecimal amount, int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    format.setRoundingMode(RoundingMode.UNNECESSARY);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(amount).replace("-", MINUS);
  }

  /** The currency's code; empty = there is no amount. */
  public String currency(@Nullable Money money) {
    return money == null ? "" : money.currency().getCurrencyCode();
  }

  /** The amount with its currency, for sentences: 1,234.50 USD. */
  public String sum(Money money) {
    return amount(money) + " " + currency(money);
  }

  /** Whether it is less than nothing: owed, as a balance is written. */
  public boolean negative(@Nullable Money money) {
    return money != null && money.amount().signum() < 0;
  }

  /**
   * Days as people and invoices say them, the last one included: 2026-04-20 – 2026-05-19.
   *
   * @param to the day after the last one
   */
  public String days(LocalDate from, LocalDate to) {
    LocalDate last = to.minusDays(1);
    return last.isAfter(from) ? from + " \u2013 " + last : from.toString();
  }

  /** A moment in the seller's zone; empty = there is none. */
  public String time(@Nullable Instant moment) {
    return moment == null ? "" : TIME.format(moment.atZone(call.zone()));
  }

  /** A country with its code: Germany (DE); what is no code stays as it is. */
  public String country(String code) {
    return COUNTRIES.contains(code)
        ? new Locale("", code).getDisplayCountry(Locale.ENGLISH) + " (" + code + ")"
        : code;
  }

  /** The seller's zone. */
  public String getZone() {
    return call.zone().getId();
  }
}
