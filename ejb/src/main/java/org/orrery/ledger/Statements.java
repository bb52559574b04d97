package org.orrery.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.orrery.account.AccountNotFoundException;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * What balances were on any business date, computed from the postings.
 *
 * <p>The end of a day holds whatever is booked on it, however late it was posted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Statements {

  @Inject StatementRepository statements;

  /**
   * The balances of many accounts at the end of a day, by one statement.
   *
   * @return negative = the customer owed; accounts without a book are missing
   */
  public Map<AccountId, Money> balancesAsOf(Collection<AccountId> accounts, LocalDate day) {
    return statements.balances(accounts, day);
  }

  /**
   * The statement of one account; at most 1000 lines are shown.
   *
   * @throws InvalidValueException if {@code from} is after {@code to}
   * @throws AccountNotFoundException if there is no such book
   */
  public AccountStatement of(AccountId account, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new InvalidValueException(from + " is after " + to);
    }
    statements.freeze();
    Money opening = balance(account, from.minusDays(1));
    Currency currency = opening.currency();
    List<AccountStatement.Line> lines = new ArrayList<>();
    Money running = opening;
    for (StatementRepository.Movement movement : statements.movements(account, from, to)) {
      Money amount = new Money(movement.amount(), currency);
      running = running.plus(amount);
      lines.add(
          new AccountStatement.Line(
              movement.on(), movement.entry(), movement.kind(), amount, running));
    }
    Money closing = balance(account, to);
    return new AccountStatement(
        account, from, to, opening, lines, closing, running.equals(closing));
  }

  /**
   * The days of an account that are worth a statement: from its first entry to its seller's open
   * business date, or to a later last entry; without entries, the open business date alone.
   *
   * @throws AccountNotFoundException if there is no such account
   */
  public StatementSpan life(AccountId account) {
    return statements.life(account).orElseThrow(() -> new AccountNotFoundException(account));
  }

  /** The sums of a seller's books at the end of a day. */
  public TrialBalance trialBalance(SellerId seller, LocalDate day) {
    statements.freeze();
    return new TrialBalance(seller, day, statements.sums(seller, day));
  }

  private Money balance(AccountId account, LocalDate day) {
    Money found = statements.balances(List.of(account), day).get(account);
    if (found == null) {
      throw new AccountNotFoundException(account);
    }
    return found;
  }
}
