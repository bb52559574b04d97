package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.dunning.Debtors;
import org.orrery.dunning.DunningSettings;
import org.orrery.dunning.DunningTerms;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Shows debtors to an operator, and lets it say what is done about them. */
record DebtorsMonitor(Debtors debtors, DunningSettings settings) implements DebtorsMXBean {

  @Override
  public long getDebtorCount() {
    return debtors.count();
  }

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    debtors
        .list()
        .forEach(
            debtor ->
                list.add(
                    Json.createObjectBuilder()
                        .add("account", debtor.account().value())
                        .add("seller", debtor.seller().value())
                        .add("balance", debtor.balance().toString())
                        .add("since", debtor.since().toString())
                        .add("noticed", text(debtor.noticedOn()))
                        .add("suspended", text(debtor.suspendedOn()))
                        .add("warned", text(debtor.warnedOn()))));
    return list.build().toString();
  }

  @Override
  public String terms(long sellerId) {
    return RemoteAnswer.of(() -> settings.of(new SellerId(sellerId)).toString());
  }

  @Override
  public void setTerms(long sellerId, String notice, String suspend, String delete) {
    RemoteAnswer.of(
        () ->
            settings.set(
                new SellerId(sellerId),
                new DunningTerms(days(notice), days(suspend), days(delete))));
  }

  @Override
  public void clearTerms(long sellerId) {
    RemoteAnswer.of(() -> settings.clear(new SellerId(sellerId)));
  }

  private static @Nullable Integer days(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidValueException("days are a number or empty, not " + text);
    }
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
