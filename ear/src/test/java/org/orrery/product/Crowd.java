package org.orrery.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.orrery.product.SlowBilling.Deal;
import org.orrery.product.SlowBilling.Kind;

/** Many customers of one installation, each with debits of all kinds, and what was agreed. */
final class Crowd {

  /** Anything beyond the test's last day. */
  private static final long ENDLESS = 1_000_000;

  private final SoapCaller soap;
  private final Cast cast;

  Crowd(Product product) {
    this.soap = new SoapCaller(product);
    this.cast = new Cast(soap);
  }

  /** Signs so many up and agrees with each on its debits, all on the business date. */
  List<Deal> arrive(int count, LocalDate today) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(number -> agree(number, today))
        .flatMap(Collection::stream)
        .toList();
  }

  private List<Deal> agree(int number, LocalDate today) {
    SignupForm form = new SignupForm(Cast.unusedLogin("crowd"));
    long account = cast.signUp(Identity.ADMINISTRATOR, form).accountId();
    int months = 1 + number % 3;
    int startOn = 1 + number % 3;
    List<Deal> deals = new ArrayList<>();
    deals.add(
        new Deal(account, "often", Kind.MONTHLY, today, 1, startOn, ENDLESS, 1_099 + 37L * number));
    deals.add(
        new Deal(
            account, "seldom", Kind.MONTHLY, today, months, 4 - startOn, 8, 501 + 11L * number));
    deals.add(new Deal(account, "period", Kind.EACH_PERIOD, today, 1, 0, ENDLESS, 250 + number));
    deals.add(new Deal(account, "once", Kind.ONCE, today, 1, 0, 1, 4_200 + number));
    deals.forEach(this::set);
    return deals;
  }

  private void set(Deal deal) {
    List<Object> parameters = new ArrayList<>();
    parameters.addAll(List.of("accountId", deal.account(), "amount", amount(deal)));
    parameters.addAll(List.of("description", deal.name(), "note", "agreed"));
    switch (deal.kind()) {
      case ONCE -> {
        parameters.addAll(List.of("isInvoice", false, "inclTaxes", true));
        call("oneTimeDebit", parameters);
      }
      case EACH_PERIOD -> {
        parameters.addAll(List.of("adminNote", ""));
        call("billingPeriodBasedDebit", parameters);
      }
      case MONTHLY -> {
        boolean infinite = deal.charges() == ENDLESS;
        parameters.addAll(List.of("adminNote", "", "frequency", deal.months()));
        parameters.addAll(List.of("duration", infinite ? 1 : deal.charges() * deal.months()));
        parameters.addAll(List.of("startOn", deal.startOn(), "isInfinite", infinite));
        parameters.addAll(List.of("isInvoice", false));
        call("monthlyBasedDebit", parameters);
      }
    }
  }

  private void call(String operation, List<Object> parameters) {
    soap.expect(Identity.ADMINISTRATOR, operation, parameters.toArray());
  }

  private static BigDecimal amount(Deal deal) {
    return BigDecimal.valueOf(deal.cents(), 2);
  }
}
