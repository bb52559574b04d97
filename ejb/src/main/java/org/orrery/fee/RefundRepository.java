package org.orrery.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** Reads and stores refunds. Callers hold the account's row. */
@ApplicationScoped
class RefundRepository {

  /** Refunds of one account that can be undone at once. */
  private static final int UNDONE_MAX = 10_000;

  @Inject Database database;

  /** A charge by its name. */
  record ChargeKey(long schedule, int ordinal) {}

  /**
   * What was given back of a charge.
   *
   * @param units that were returned, of those that it charged
   */
  record GivenBack(BigDecimal weight, BigDecimal units) {

    static final GivenBack NOTHING = new GivenBack(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** A refund as it was given. */
  record Given(long id, Money net, Money tax, long entry, long creditNote) {}

  /** What was given back of each charge of an account, undone refunds left out. */
  Map<ChargeKey, GivenBack> returned(AccountId account) {
    Map<ChargeKey, GivenBack> returned = new HashMap<>();
    database
        .query(
            """
            select schedule_id, ordinal, sum(weight), sum(units) from refund
            where account_id = ? and undone_by is null group by schedule_id, ordinal""",
            row ->
                Map.entry(
                    new ChargeKey(row.getLong(1), row.getInt(2)),
                    new GivenBack(row.getBigDecimal(3), row.getBigDecimal(4))),
            account.value())
        .forEach(charge -> returned.put(charge.getKey(), charge.getValue()));
    return returned;
  }

  void add(
      AccountView account,
      Refunds.Occasion occasion,
      List<RefundLine> lines,
      RefundDocument document) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int place = 0; place < lines.size(); place++) {
      RefundLine line = lines.get(place);
      rows.add(
          new @Nullable Object[] {
            account.id().value(),
            line.charge().schedule(),
            line.charge().ordinal(),
            occasion.on(),
            line.rule().name(),
            line.units(),
            line.paid().units(),
            line.refund().days(),
            line.paid().days(),
            line.percent(),
            line.refund().weight(),
            line.refund().net().amount(),
            line.refund().tax().amount(),
            account.currency().getCurrencyCode(),
            document.entries().get(place),
            document.creditNote(),
            occasion.quits()
          });
    }
    database.batch(
        """
        insert into refund (account_id, schedule_id, ordinal, business_date, rule, units,
          charged_units, days, charged_days, percent, weight, net_amount, tax_amount, currency,
          entry_id, credit_note_id, quit)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  /** Under what refunds stand in the books and on paper. */
  record RefundDocument(List<Long> entries, long creditNote) {}

  /** What a deletion gave back and nobody took back since. */
  List<Given> givenAtTheEnd(AccountView account) {
    return database.whole(
        UNDONE_MAX,
        """
        select id, net_amount, tax_amount, entry_id, credit_note_id from refund
        where account_id = ? and quit and undone_by is null order by id""",
        row ->
            new Given(
                row.getLong("id"),
                money(row.getBigDecimal("net_amount"), account),
                money(row.getBigDecimal("tax_amount"), account),
                row.getLong("entry_id"),
                row.getLong("credit_note_id")),
        account.id().value());
  }

  void undo(AccountId account, long id, long entry) {
    database.update(
        "update refund set undone_by = ? where account_id = ? and id = ?",
        entry,
        account.value(),
        id);
  }

  private static Money money(BigDecimal amount, AccountView account) {
    return new Money(amount.stripTrailingZeros(), account.currency());
  }
}
