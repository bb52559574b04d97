package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.overlimit.OverlimitSettings;
import org.orrery.overlimit.OverlimitTerms;
import org.orrery.overlimit.Overlimits;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Shows an operator who uses too much, and lets it say what is done about them. */
record OverlimitMonitor(Overlimits overlimits, OverlimitSettings settings)
    implements OverlimitMXBean {

  @Override
  public String list(long sellerId) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    RemoteAnswer.of(() -> overlimits.list(new SellerId(sellerId)))
        .forEach(
            found ->
                list.add(
                    Json.createObjectBuilder()
                        .add("account", found.account().value())
                        .add("resource", found.resource().name())
                        .add("month", found.monthFrom().toString())
                        .add("used", plain(found.used()))
                        .add("limit", plain(found.limit()))
                        .add("warned", text(found.warnedOn()))
                        .add("suspended", text(found.suspendedOn()))));
    return list.build().toString();
  }

  @Override
  public String terms(long sellerId) {
    return RemoteAnswer.of(() -> settings.of(new SellerId(sellerId)).toString());
  }

  @Override
  public void setTerms(long sellerId, String warn, String suspend) {
    RemoteAnswer.of(
        () ->
            settings.set(
                new SellerId(sellerId), new OverlimitTerms(percent(warn), percent(suspend))));
  }

  @Override
  public void clearTerms(long sellerId) {
    RemoteAnswer.of(() -> settings.clear(new SellerId(sellerId)));
  }

  private static @Nullable Integer percent(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidValueException("a percentage is a whole number or empty, not " + text);
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
