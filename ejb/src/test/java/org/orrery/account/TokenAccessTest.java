package org.orrery.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Role;
import org.orrery.security.TokenAccountException;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.FaultCode;
import org.orrery.shared.SellerId;

/** What a token that is for certain accounts opens, and what it does not. */
class TokenAccessTest {

  private static final CustomerId JANE = new CustomerId(7);
  private static final CustomerId JOE = new CustomerId(8);
  private static final AccountId FIRST = new AccountId(100);
  private static final AccountId SECOND = new AccountId(101);
  private static final AccountId JOES = new AccountId(102);
  private static final AccountId NONE = new AccountId(999);

  private final AccountService service = new AccountService();

  @BeforeEach
  void open_accounts() {
    FakeAccounts accounts = new FakeAccounts();
    accounts.open(FIRST, JANE);
    accounts.open(SECOND, JANE);
    accounts.open(JOES, JOE);
    service.accounts = accounts;
  }

  @Test
  void it_opens_the_accounts_that_it_is_for() {
    assertThat(service.readable(janes(SECOND), SECOND).id()).isEqualTo(SECOND);
    assertThat(service.visible(janes(SECOND), SECOND).id()).isEqualTo(SECOND);
    assertThat(service.lockManaged(administrators(JOES), JOES).id()).isEqualTo(JOES);
    assertThat(service.visibleIds(administrators(JOES, FIRST))).containsExactly(102L, 100L);
    assertThat(service.visibleIds(janes(FIRST))).containsExactly(100L);
  }

  @Test
  void it_does_nothing_for_the_whole_installation() {
    service.requireAdministrator(administrators(JOES), JOES);
    refused(FIRST, () -> service.requireAdministrator(administrators(JOES), FIRST));
    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(() -> service.requireAdministrator(administrators(JOES)));
  }

  @Test
  void every_other_is_refused_alike_whether_it_is_there_or_not() {
    for (AccountId other : List.of(FIRST, NONE)) {
      refused(other, () -> service.readable(administrators(JOES), other));
      refused(other, () -> service.visible(administrators(JOES), other));
      refused(other, () -> service.lockManaged(administrators(JOES), other));
    }
  }

  @Test
  void it_gives_no_right_that_the_login_does_not_have() {
    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> service.readable(janes(JOES), JOES));
  }

  @Test
  void without_an_account_id_the_first_that_it_is_for_is_meant() {
    assertThat(service.acting(janes(SECOND)).id()).isEqualTo(SECOND);
    assertThat(service.acting(janes()).id()).isEqualTo(FIRST);
    refused(FIRST, () -> service.acting(janes(NONE)));
  }

  @Test
  void what_is_about_no_account_needs_a_token_for_all() {
    service.requireManager(administrators());
    service.requireManagerOfSome(administrators(JOES));

    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(() -> service.requireManager(administrators(JOES)));
  }

  @Test
  void what_is_for_the_whole_installation_needs_a_token_for_all() {
    service.requireAdministrator(administrators());
    service.requireAdministrator(administrators(JOES), JOES);

    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(() -> service.requireAdministrator(administrators(JOES)));
    refused(FIRST, () -> service.requireAdministrator(administrators(JOES), FIRST));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> service.requireAdministrator(janes(FIRST), FIRST));
  }

  private static void refused(AccountId account, Runnable call) {
    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(call::run)
        .withMessage("This token is not for account " + account)
        .satisfies(e -> assertThat(e.code()).isEqualTo(FaultCode.TOKEN_ACCOUNT));
  }

  private static Caller janes(AccountId... only) {
    return new Caller(JANE, "jane", Role.USER, SellerId.HOST, 0, new Grant(1, Set.of(only)));
  }

  private static Caller administrators(AccountId... only) {
    return new Caller(
        new CustomerId(1),
        "admin",
        Role.ADMINISTRATOR,
        SellerId.HOST,
        0,
        new Grant(1, Set.of(only)));
  }
}
