package org.orrery.credit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.ledger.Book;
import org.orrery.ledger.Entry;
import org.orrery.ledger.EntryKind;
import org.orrery.ledger.Journal;
import org.orrery.limit.AmountNotPositiveException;
import org.orrery.limit.AmountTooLargeException;
import org.orrery.limit.Amounts;
import org.orrery.limit.TextLimit;
import org.orrery.platform.BusinessDates;
import org.orrery.security.Caller;
import org.orrery.security.TokenMoney;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.Money;

/** Credits accounts by hand: a cheque came in, or something is given away. */
@Stateless
public class CreditService {

  private static final Logger LOG = Logger.getLogger(CreditService.class.getName());

  /**
   * Descriptions that say that money came in. Source: H-Sphere administrator guide, crediting
   * accounts; the two others that it knows, Promotion and Other, give credit away.
   */
  private static final Set<String> MONEY_CAME_IN = Set.of("check", "manual cc charge");

  @Inject AccountService accounts;
  @Inject BusinessDates dates;
  @Inject Amounts amounts;
  @Inject Settings settings;
  @Inject CreditRepository credits;
  @Inject Journal journal;
  @Inject TokenMoney tokenMoney;

  /**
   * Raises the balance at once, rounded half-up to the scale of the account's currency. A suspended
   * account may be credited.
   *
   * @return the id of the credit
   * @throws org.orrery.account.AccountNotFoundException if there is no such account among those
   *     that the caller manages
   * @throws org.orrery.security.AccessDeniedException if the caller manages nothing
   * @throws AmountNotPositiveException if the rounded amount is zero or negative
   * @throws AmountTooLargeException if it is above the configured maximum
   * @throws DuplicateCreditException if the setting refuses a second one of its description and id
   * @throws org.orrery.security.TokenMoneyException if the caller's token has credited and debited
   *     as much today as it may
   * @throws org.orrery.shared.InvalidValueException if a text is too long or holds a control
   *     character
   */
  public long credit(Caller caller, Credit credit) {
    return credit(caller, credit, () -> settings.get(SettingCatalogue.DUPLICATE_CREDIT));
  }

  /**
   * The same for a caller that asked for no second effect, by an idempotency key.
   *
   * @throws DuplicateCreditException if there is one of its description and id, whatever the
   *     setting says; a credit without an id has none like it
   */
  public long creditOnce(Caller caller, Credit credit) {
    return credit(caller, credit, () -> true);
  }

  private long credit(Caller caller, Credit credit, BooleanSupplier refusesDuplicates) {
    AccountView account = accounts.lockManaged(caller, credit.account());
    TextLimit.DESCRIPTION.check("description", credit.description());
    TextLimit.NOTE.check("text", credit.text());
    TextLimit.EXTERNAL_ID.check("id", credit.externalId());
    Money amount = amounts.check(credit.amount(), account.currency());
    requireNew(credit, refusesDuplicates);
    LocalDate today = dates.openOn(account.seller());
    Entry entry =
        Entry.of(
            EntryKind.CREDIT,
            account.id(),
            account.seller(),
            today,
            new Entry.TwoLines(source(credit), Book.RECEIVABLE, amount));
    long entryId = journal.post(List.of(entry)).get(0);
    long id = credits.add(credit, amount, today, entryId, caller.login());
    tokenMoney.count(caller, amount);
    return id;
  }

  private void requireNew(Credit credit, BooleanSupplier refusesDuplicates) {
    if (credit.externalId().isEmpty()) {
      return;
    }
    boolean isRefused = refusesDuplicates.getAsBoolean();
    if (!credits.exists(credit)) {
      return;
    }
    if (isRefused) {
      throw new DuplicateCreditException(credit.account(), credit.externalId());
    }
    LOG.warning(
        () ->
            "account %s: a second credit with the id %s and the same description"
                .formatted(credit.account(), credit.externalId()));
  }

  private static Book source(Credit credit) {
    boolean moneyCameIn =
        MONEY_CAME_IN.contains(credit.description().strip().toLowerCase(Locale.ROOT));
    return moneyCameIn ? Book.CASH : Book.CREDITS_GIVEN;
  }
}
