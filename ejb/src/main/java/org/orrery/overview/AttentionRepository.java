package org.orrery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.platform.Database;

/**
 * Counts what waits for a person, each by an index of such alone and up to a limit.
 *
 * <p>Of one seller are those among the first {@value Attention#COUNT_MAX} of all: where there are
 * more, that is what has to be looked at first.
 */
@ApplicationScoped
class AttentionRepository {

  private static final String HELD =
      """
      select account_id, seller_id from billing_hold
      where account_id is not null and released_at is null""";

  private static final String RUN_FAILURES = "select seller_id from bill_failure where true";

  private static final String MAILS =
      "select seller_id from mail where state in ('PARKED', 'UNKNOWN')";

  private static final String PAYMENTS_FAILED =
      """
      select seller_id from payment_intent
      where state in ('DECLINED', 'FAILED') and business_date > ?""";

  private static final String PAYMENTS_UNKNOWN =
      "select seller_id from payment_intent where state = 'UNKNOWN'";

  private static final String SIGNUPS = "select seller_id from signup where state = 'MODERATED'";

  @Inject Database database;

  /** Null = of all sellers. */
  Attention read(@Nullable Long seller, LocalDate openOn) {
    return new Attention(
        count("distinct account_id", HELD, seller),
        count("*", RUN_FAILURES, seller),
        count("*", MAILS, seller),
        count("*", PAYMENTS_FAILED, seller, openOn.minusDays(Attention.PAYMENT_DAYS)),
        count("*", PAYMENTS_UNKNOWN, seller),
        count("*", SIGNUPS, seller));
  }

  private long count(String what, String rows, @Nullable Long seller, Object... given) {
    List<Object> parameters = new ArrayList<>(List.of(given));
    parameters.add(Attention.COUNT_MAX);
    String whose = "";
    if (seller != null) {
      parameters.add(seller);
      whose = " where seller_id = ?";
    }
    return database.number(
        "select count(%s) from (%s limit ?) found%s".formatted(what, rows, whose),
        parameters.toArray());
  }
}
