package org.orrery.account;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Who is closed out, and what it is told. */
class StandingTest {

  private static final CustomerId JANE = new CustomerId(7);
  private static final AccountId FIRST = new AccountId(100);
  private static final AccountId SECOND = new AccountId(101);

  private final AccountService service = new AccountService();
  private final FakeAccounts accounts = new FakeAccounts();

  @BeforeEach
  void ask_them() {
    service.accounts = accounts;
  }

  @Test
  void who_is_suspended_is_told_so_whatever_it_may_not_do_anyway() {
    suspend(accounts.open(FIRST, JANE));

    for (Role role : List.of(Role.USER, Role.RESELLER)) {
      List<Consumer<Caller>> demands =
          List.of(
              service::requireStanding,
              service::requireManager,
              service::requireManagerOfSome,
              service::requireAdministrator,
              caller -> service.requireAdministrator(caller, SECOND),
              caller -> service.actsFor(caller, SellerId.HOST));
      for (Consumer<Caller> demand : demands) {
        assertThatExceptionOfType(AccountSuspendedException.class)
            .isThrownBy(() -> demand.accept(caller(role)));
      }
    }
  }

  @Test
  void one_account_that_is_not_suspended_is_enough() {
    suspend(accounts.open(FIRST, JANE));
    accounts.open(SECOND, JANE);

    service.requireStanding(caller(Role.USER));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> service.requireAdministrator(caller(Role.USER)));
  }

  @Test
  void without_an_account_nothing_is_allowed_but_to_staff() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> service.requireStanding(caller(Role.USER)));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> service.acting(caller(Role.USER)));

    service.requireStanding(caller(Role.ADMINISTRATOR));
    service.requireStanding(caller(Role.SUPPORT));
  }

  private static void suspend(Account account) {
    account.suspend(SuspendedBy.ADMINISTRATOR, "a question", LocalDate.parse("2026-05-01"));
  }

  private static Caller caller(Role role) {
    return new Caller(JANE, "jane", role, SellerId.HOST, 0, Grant.WHOLE);
  }
}
