package org.orrery.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Keeps accounts in memory. */
final class FakeAccounts extends AccountRepository {

  private static final LocalDate OPENED_ON = LocalDate.parse("2026-04-20");

  private final List<Account> all = new ArrayList<>();

  Account open(AccountId id, CustomerId customer) {
    AccountOpening opening =
        new AccountOpening(
            SellerId.HOST,
            1,
            0,
            Currency.getInstance("USD"),
            "",
            "NONE",
            "",
            TaxExemptionClaim.NONE,
            "",
            ContactDetails.EMPTY,
            ContactDetails.EMPTY);
    Account account = Account.open(id, customer, opening, OPENED_ON);
    all.add(account);
    return account;
  }

  @Override
  Optional<Account> find(AccountId id) {
    return all.stream().filter(account -> account.view().id().equals(id)).findFirst();
  }

  @Override
  Optional<AccountView> view(AccountId id) {
    return find(id).map(Account::view);
  }

  @Override
  Optional<Account> lock(AccountId id) {
    return find(id);
  }

  @Override
  List<Account> of(CustomerId customer) {
    return all.stream().filter(account -> account.view().customer().equals(customer)).toList();
  }

  @Override
  List<Long> idsOfAll() {
    return all.stream()
        .map(account -> account.view().id().value())
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
