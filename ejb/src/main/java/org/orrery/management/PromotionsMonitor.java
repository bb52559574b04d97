package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.BusinessDates;
import org.orrery.promotion.Promotion;
import org.orrery.promotion.Promotion.CodeOffer;
import org.orrery.promotion.PromotionCatalogue;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Lets an operator keep the promotions. */
record PromotionsMonitor(PromotionCatalogue promotions, BusinessDates dates)
    implements PromotionsMXBean {

  /** JMX does not tell who calls; whoever may call is an operator. */
  private static final String OPERATOR = "operator by JMX";

  private static final CodeOffer NO_OFFER = new CodeOffer("", null, null, List.of());

  @Override
  public String list(long sellerId) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    RemoteAnswer.of(() -> promotions.of(new SellerId(sellerId)))
        .forEach(promotion -> list.add(row(promotion)));
    return list.build().toString();
  }

  @Override
  public long add(long sellerId, String percent, String description) {
    return RemoteAnswer.of(
        () -> promotions.add(new SellerId(sellerId), percent, description, OPERATOR));
  }

  @Override
  public void offer(long promotionId, String code, String openUntil, long usesMax, String plans) {
    RemoteAnswer.of(
        () -> {
          LocalDate until = openUntil.isEmpty() ? null : LocalDate.parse(openUntil);
          promotions.offer(promotionId, new CodeOffer(code, until, uses(usesMax), ids(plans)));
        });
  }

  @Override
  public void end(long promotionId, String on) {
    RemoteAnswer.of(
        () -> {
          LocalDate day =
              on.isEmpty() ? dates.openOn(promotions.sellerOf(promotionId)) : LocalDate.parse(on);
          promotions.end(promotionId, day, OPERATOR);
        });
  }

  @Override
  public String ofAccount(long accountId) {
    return promotions.of(new AccountId(accountId)).stream()
        .map(discount -> discount.percent().toPlainString() + " % " + discount.description())
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void give(long promotionId, long accountId) {
    RemoteAnswer.of(() -> promotions.give(promotionId, new AccountId(accountId), OPERATOR));
  }

  @Override
  public void take(long promotionId, long accountId) {
    RemoteAnswer.of(() -> promotions.take(promotionId, new AccountId(accountId), OPERATOR));
  }

  private static JsonObjectBuilder row(Promotion promotion) {
    CodeOffer known = promotion.offer();
    CodeOffer offer = known == null ? NO_OFFER : known;
    return Json.createObjectBuilder()
        .add("id", promotion.id())
        .add("description", promotion.discount().description())
        .add("percent", promotion.discount().percent().toPlainString())
        .add("code", offer.code())
        .add("openUntil", text(offer.openUntil()))
        .add("uses", promotion.useCount())
        .add("usesMax", text(offer.usesMax()))
        .add("plans", offer.plans().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .add("endedOn", text(promotion.endedOn()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable Integer uses(long max) {
    if (max != (int) max) {
      throw new InvalidValueException("a code is good for at most " + Integer.MAX_VALUE + " uses");
    }
    return max == 0 ? null : (Integer) (int) max;
  }

  private static List<Integer> ids(String text) {
    try {
      return text.isBlank()
          ? List.of()
          : Stream.of(text.split(",")).map(id -> Integer.valueOf(id.strip())).toList();
    } catch (NumberFormatException e) {
      throw new InvalidValueException("plans are numbers with commas between");
    }
  }
}
