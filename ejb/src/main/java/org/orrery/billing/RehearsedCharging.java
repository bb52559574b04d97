package org.orrery.billing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.schedule.Charge;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * Plans what a run would charge and writes nothing: by the same files and the same planner, in a
 * transaction in which the database refuses to write.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RehearsedCharging {

  /** Accounts a page. */
  private static final int ACCOUNTS_MAX = 500;

  private static final String DUE =
      """
      from account a
      where a.seller_id = ? and a.id > ? and a.state <> 'DELETED'
        and (exists (select 1 from debit_schedule s where s.account_id = a.id
            and s.state = 'ACTIVE' and s.next_due_on <= ?)
          or exists (select 1 from billing_account b where b.account_id = a.id
            and b.state = 'ACTIVE' and b.next_opens_on <= ?))
        and not exists (select 1 from billing_hold h
          where coalesce(h.account_id, 0) = a.id and h.released_at is null)""";

  private static final String LAST_INVOICES =
      """
      select distinct on (account_id) account_id, net_amount + tax_amount, currency from invoice
      where account_id = any(?) and kind = 'INVOICE'
      order by account_id, business_date desc, id desc""";

  @Inject AccountService accounts;
  @Inject AccountFiles files;
  @Inject Database database;

  /**
   * The next accounts of a seller, ascending, with what they would be charged up to a day; none =
   * there are no more. Accounts that are held one by one are left out, as the run leaves them out.
   *
   * @param last the last account of the page before; 0 = from the first one
   */
  public List<RehearsedAccount> after(long last, SellerId seller, LocalDate day) {
    database.update("set transaction isolation level repeatable read, read only");
    List<AccountId> due =
        database.query(
            "select a.id " + DUE + " order by a.id limit ?",
            row -> new AccountId(row.getLong(1)),
            seller.value(),
            last,
            day,
            day,
            ACCOUNTS_MAX);
    Map<Long, Money> lastInvoices = lastInvoices(due);
    List<RehearsedAccount> rehearsed = new ArrayList<>();
    List<AccountView> views = due.isEmpty() ? List.of() : accounts.look(due);
    for (AccountFile file : files.of(views, new AccountFiles.Question(day, null))) {
      ChargePlan plan = ChargePlanner.plan(file, day);
      rehearsed.add(summed(plan, lastInvoices));
    }
    return rehearsed;
  }

  /** How many accounts there are to rehearse, by now. */
  public long count(SellerId seller, LocalDate day) {
    return database.number("select count(*) " + DUE, seller.value(), 0, day, day);
  }

  private static RehearsedAccount summed(ChargePlan plan, Map<Long, Money> lastInvoices) {
    AccountId account = plan.account().id();
    Currency currency = plan.account().currency();
    Money net = Money.zero(currency);
    Money tax = Money.zero(currency);
    for (Charge charge : plan.charged()) {
      net = net.plus(charge.price().net());
      tax = tax.plus(charge.price().tax());
    }
    return new RehearsedAccount(
        account,
        plan.chargedCount(),
        plan.skippedCount(),
        net,
        tax,
        lastInvoices.get(account.value()),
        plan.exceeded());
  }

  private Map<Long, Money> lastInvoices(List<AccountId> due) {
    Map<Long, Money> last = new HashMap<>();
    SqlArray ids = SqlArray.ofLongs(due.stream().map(AccountId::value).toList());
    database
        .query(
            LAST_INVOICES,
            row ->
                Map.entry(
                    row.getLong(1),
                    money(row.getBigDecimal(2), Currency.getInstance(row.getString(3)))),
            ids)
        .forEach(invoice -> last.put(invoice.getKey(), invoice.getValue()));
    return last;
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(amount.stripTrailingZeros(), currency);
  }
}
