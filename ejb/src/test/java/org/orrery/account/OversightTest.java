package org.orrery.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestContainer;
import org.orrery.oversight.Oversight;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Grant;
import org.orrery.security.Role;
import org.orrery.security.TokenAccountException;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Support reads every account and changes none. */
class OversightTest {

  private static final CustomerId JANE = new CustomerId(7);
  private static final CustomerId PETER = new CustomerId(8);
  private static final AccountId JANES = new AccountId(100);

  private final AccountService service = new AccountService();
  private final Oversight oversight =
      new TestContainer().put(AccountService.class, service).get(Oversight.class);
  private final FakeAccounts accounts = new FakeAccounts();
  private final Caller support = caller(Role.SUPPORT, Grant.WHOLE);

  @BeforeEach
  void ask_them() {
    service.accounts = accounts;
    accounts.open(JANES, JANE);
  }

  @Test
  void support_sees_whatever_account_there_is() {
    assertThat(service.readable(support, JANES).id()).isEqualTo(JANES);
    assertThat(service.visible(support, JANES).id()).isEqualTo(JANES);
    assertThat(service.visibleIds(support)).containsExactly(JANES.value());
    assertThat(service.acting(support.on(JANES)).id()).isEqualTo(JANES);
    assertThat(oversight.look(support, JANES).id()).isEqualTo(JANES);
    assertThat(oversight.covers(support, service.readable(support, JANES))).isTrue();
    oversight.require(support);
    oversight.requireOfSome(support);
  }

  @Test
  void support_is_refused_wherever_a_manager_is_asked_for() {
    List<Consumer<Caller>> demands =
        List.of(
            service::requireManager,
            service::requireManagerOfSome,
            service::requireAdministrator,
            caller -> service.requireAdministrator(caller, JANES),
            caller -> service.requireSeller(caller, SellerId.HOST),
            caller -> service.lockManaged(caller, JANES),
            caller -> service.actingToChange(caller.on(JANES)));

    for (Consumer<Caller> demand : demands) {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> demand.accept(support));
    }
    assertThat(service.isManagedBy(support, service.readable(support, JANES))).isFalse();
  }

  @Test
  void nobody_else_sees_more_than_before() {
    Caller user = caller(Role.USER, Grant.WHOLE);

    assertThatExceptionOfType(AccountNotFoundException.class)
        .isThrownBy(() -> service.readable(user, JANES));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> oversight.require(user));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> oversight.look(user, JANES));
  }

  @Test
  void a_token_of_support_for_certain_accounts_shows_those() {
    Caller token = caller(Role.SUPPORT, new Grant(1, Set.of(new AccountId(5))));

    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(() -> service.readable(token, JANES));
    assertThatExceptionOfType(TokenAccountException.class)
        .isThrownBy(() -> oversight.require(token));
  }

  private static Caller caller(Role role, Grant grant) {
    return new Caller(PETER, "peter", role, SellerId.HOST, 0, grant);
  }
}
