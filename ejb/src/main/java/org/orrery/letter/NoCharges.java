package org.orrery.letter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;
import org.orrery.period.BillingMonths;
import org.orrery.period.DateSpan;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.Database;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Tells accounts that pay by card when a billing month ends in which their card was not charged,
 * where the setting {@code payment.no_charges_mail} says so. Source: API reference, section 6.4.
 */
@Stateless
public class NoCharges {

  /** Accounts in one transaction. */
  private static final int PAGE_MAX = 1_000;

  private static final String TEMPLATE = "no-charges";

  /** What ended with the day before is looked at, so that the period is the one of that day. */
  private static final String CARD_ACCOUNTS =
      """
      select a.id, p.opens_on, p.closes_on, b.length_unit, b.length_count,
        (select max(i.business_date) from payment_intent i
          where i.account_id = a.id and i.business_date <= ?) as last_tried_on
      from account a
      join plan n on n.id = a.plan_id and n.billed
      join billing_account b on b.account_id = a.id
      join billing_period p on p.account_id = a.id and p.opens_on < ? and p.closes_on >= ?
      join chargeable_card_account k on k.account_id = a.id
      where a.seller_id = ? and a.id > ? and a.state = 'ACTIVE' and a.trial_ends_on is null
      order by a.id limit ?\
      """;

  @Inject Database database;
  @Inject Settings settings;
  @Inject Outbox outbox;

  /**
   * An account that pays by a card that can be charged.
   *
   * @param lastTriedOn when its card was charged last, or was to be; null = never
   */
  private record CardAccount(AccountId id, BillingMonths months, @Nullable LocalDate lastTriedOn) {

    /**
     * The month that ended on {@code day} without a try. What was tried on the day on which it
     * opened was for the month before.
     */
    Optional<DateSpan> idleMonth(LocalDate day) {
      DateSpan month = months.at(day.minusDays(1));
      boolean isIdle = lastTriedOn == null || !lastTriedOn.isAfter(month.from());
      return isIdle && month.to().equals(day) ? Optional.of(month) : Optional.empty();
    }
  }

  /**
   * Queues the mails of the next thousand of a seller's accounts whose month ended on a business
   * date, once each. To be called when the cards of that date have been looked at.
   *
   * @param after an account's id; 0 = from the first one
   * @return the last account that was looked at; empty = there are no more
   */
  public Optional<AccountId> tell(SellerId seller, LocalDate day, long after) {
    if (!isWanted()) {
      return Optional.empty();
    }
    List<CardAccount> page =
        database.query(
            CARD_ACCOUNTS, NoCharges::read, day, day, day, seller.value(), after, PAGE_MAX);
    outbox.queue(
        page.stream()
            .flatMap(
                account ->
                    account.idleMonth(day).map(month -> mail(seller, account.id(), month)).stream())
            .toList());
    return page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).id());
  }

  private boolean isWanted() {
    return settings.find(SettingCatalogue.NO_CHARGES_MAIL).orElse(false);
  }

  private static OutgoingMail mail(SellerId seller, AccountId account, DateSpan month) {
    return new OutgoingMail(
        TEMPLATE + "/" + account + "/" + month.to(),
        seller,
        account,
        "",
        TEMPLATE,
        Map.of(
            "from", month.from().toString(),
            "until", month.to().minusDays(1).toString()));
  }

  private static CardAccount read(ResultSet row) throws SQLException {
    PeriodLength length =
        new PeriodLength(
            PeriodLength.Unit.valueOf(row.getString("length_unit")), row.getInt("length_count"));
    return new CardAccount(
        new AccountId(row.getLong("id")),
        BillingMonths.of(
            row.getObject("opens_on", LocalDate.class),
            row.getObject("closes_on", LocalDate.class),
            length),
        row.getObject("last_tried_on", LocalDate.class));
  }
}
