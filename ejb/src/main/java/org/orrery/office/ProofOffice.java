package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountNotFoundException;
import org.orrery.account.AccountService;
import org.orrery.explanation.Explanations;
import org.orrery.ledger.AccountStatement;
import org.orrery.ledger.StatementSpan;
import org.orrery.ledger.Statements;
import org.orrery.oversight.Oversight;
import org.orrery.register.ChargeRegister;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

/** How an account's balance and charges came about. Refuses as {@link AccountService#readable}. */
@Stateless
public class ProofOffice {

  @Inject AccountService accounts;
  @Inject Oversight oversight;
  @Inject Statements statements;
  @Inject Explanations explanations;
  @Inject ChargeRegister charges;

  /** The balance at the end of a day; negative = the customer owed. */
  public Money balance(Caller caller, AccountId account, LocalDate day) {
    accounts.readable(caller, account);
    Map<AccountId, Money> found = statements.balancesAsOf(List.of(account), day);
    Money balance = found.get(account);
    if (balance == null) {
      throw new AccountNotFoundException(account);
    }
    return balance;
  }

  /**
   * What happened to the balance; at most 1000 lines.
   *
   * @param from null = the day of the first entry
   * @param to null = today, or the day of a later last entry
   * @throws InvalidValueException if it would end before it begins
   */
  public AccountStatement statement(
      Caller caller, AccountId account, @Nullable LocalDate from, @Nullable LocalDate to) {
    accounts.readable(caller, account);
    StatementSpan life = statements.life(account);
    LocalDate last = to == null ? life.to() : to;
    LocalDate first = from == null ? earlier(life.from(), last) : from;
    if (first.isAfter(last)) {
      throw new InvalidValueException(first + " is after " + last);
    }
    return statements.of(account, first, last);
  }

  /**
   * How a charge came about, a line for each step.
   *
   * @throws AccessDeniedException if the caller does not manage the account: the story names who
   *     set the debit, and the seller's notes
   * @throws InvalidValueException if the account has no such charge
   */
  public String explain(Caller caller, AccountId account, long charge) {
    if (!oversight.covers(caller, accounts.readable(caller, account))) {
      throw new AccessDeniedException("An explanation is for the seller");
    }
    if (!charges.has(account, charge)) {
      throw new InvalidValueException("account " + account + " has no charge " + charge);
    }
    return explanations.explain(charge).orElseThrow();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
