package org.orrery.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountService;
import org.orrery.factor.Enrolment;
import org.orrery.factor.SecondFactors;
import org.orrery.factor.TestDevice;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.register.KnownAccounts;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.AuthenticationFailedException;
import org.orrery.security.CallOrigin;
import org.orrery.security.Caller;
import org.orrery.security.Callers;
import org.orrery.security.Door;
import org.orrery.security.Grant;
import org.orrery.security.Login;
import org.orrery.security.LoginTakenException;
import org.orrery.security.Password;
import org.orrery.security.Role;
import org.orrery.security.Token;
import org.orrery.security.TokenFixture;
import org.orrery.shared.CustomerId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;
import org.orrery.vault.VaultFixture;

class StaffTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Duration HEARD_OF_WITHIN = Duration.ofSeconds(2);
  private static final Password PASSWORD = new Password("a staple of staff");

  private final TokenFixture fixture =
      new TokenFixture(new TestContainer().put(AccountService.class, new KnownAccounts()));
  private final TestContainer beans = withVault(fixture.beans);
  private final Staff staff = beans.get(Staff.class);
  private final Database database = beans.get(Database.class);
  private final Caller administrator = caller(Role.ADMINISTRATOR, Grant.WHOLE);

  @Test
  void somebody_of_support_calls_as_such_and_owns_nothing() {
    Login login = add(Role.SUPPORT);

    Caller support = identify(login);

    assertThat(support.role()).isEqualTo(Role.SUPPORT);
    assertThat(support.seller()).isEqualTo(SellerId.HOST);
    assertThat(support.isStaff()).isTrue();
    assertThat(support.isManager()).isFalse();
    assertThat(member(login).role()).isEqualTo(Role.SUPPORT);
    assertThat(member(login).disabledAt()).isNull();
  }

  @Test
  void there_may_be_several_administrators() {
    Login login = add(Role.ADMINISTRATOR);

    assertThat(identify(login).role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(staff.list(administrator)).extracting(StaffMember::login).contains(login.value());
  }

  @Test
  void a_login_is_given_to_one_person_and_never_to_another() {
    Login login = add(Role.SUPPORT);
    Login other = new Login(login.value().toUpperCase(Locale.ROOT));

    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(LoginTakenException.class)
          .isThrownBy(
              () -> inTransaction(() -> staff.add(administrator, other, Role.SUPPORT, PASSWORD)));
      inTransaction(() -> staff.disable(administrator, login.value()));
    }
  }

  @Test
  void only_staff_are_made() {
    for (Role role : List.of(Role.USER, Role.RESELLER)) {
      assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> add(role));
    }
  }

  @Test
  void a_disabled_login_is_nobodys_from_the_next_call_on() {
    Login login = add(Role.SUPPORT);
    identify(login);

    inTransaction(() -> staff.disable(administrator, login.value()));
    fixture.clock.pass(HEARD_OF_WITHIN);

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> identify(login));
    assertThat(member(login).disabledAt()).isNotNull();
    assertThat(member(login).disabledBy()).isEqualTo(administrator.login());
  }

  @Test
  void a_new_password_ends_the_old_one() {
    Login login = add(Role.SUPPORT);
    identify(login);

    inTransaction(
        () -> staff.setPassword(administrator, login.value(), new Password("another one")));
    fixture.clock.pass(HEARD_OF_WITHIN);

    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> identify(login));
    assertThat(identify(login, "another one").login()).isEqualTo(login.value());
  }

  @Test
  void the_last_administrator_is_not_disabled_even_by_two_who_disable_each_other()
      throws Exception {
    inTransaction(
        () ->
            database.update(
                """
                update credential set disabled_at = now(), disabled_by = 'test'
                where role = 'ADMINISTRATOR' and disabled_at is null"""));
    List<Login> both = List.of(add(Role.ADMINISTRATOR), add(Role.ADMINISTRATOR));

    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> calls = both.stream().map(this::disabling).toList();
      int done = 0;
      for (Future<Boolean> call : people.invokeAll(calls)) {
        done += call.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    } finally {
      people.shutdownNow();
    }
    assertThat(both).filteredOn(login -> member(login).disabledAt() == null).hasSize(1);
  }

  @Test
  void nobody_but_an_administrator_by_its_password_has_to_do_with_staff() {
    Login login = add(Role.SUPPORT);
    for (Caller other :
        List.of(
            caller(Role.SUPPORT, Grant.WHOLE),
            caller(Role.RESELLER, Grant.WHOLE),
            caller(Role.USER, Grant.WHOLE),
            caller(Role.ADMINISTRATOR, new Grant(1, Set.of())))) {
      List<Runnable> demands =
          List.of(
              () -> staff.list(other),
              () -> staff.read(other, login.value()),
              () -> staff.add(other, new Login("x"), Role.SUPPORT, PASSWORD),
              () -> staff.setPassword(other, login.value(), PASSWORD),
              () -> staff.disable(other, login.value()),
              () -> staff.switchFactorOff(other, login.value()));
      for (Runnable demand : demands) {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> inTransaction(demand));
      }
    }
  }

  @Test
  void customers_are_not_staff() {
    Login customer = fixture.login();

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> staff.read(administrator, customer.value()));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> staff.disable(administrator, customer.value())));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(
            () ->
                inTransaction(() -> staff.setPassword(administrator, customer.value(), PASSWORD)));
  }

  @Test
  void a_lost_second_factor_is_switched_off_by_an_administrator() {
    Login login = add(Role.SUPPORT);
    switchFactorOn(login);
    assertThat(member(login).secondFactor()).isTrue();

    inTransaction(() -> staff.switchFactorOff(administrator, login.value()));

    assertThat(member(login).secondFactor()).isFalse();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> staff.switchFactorOff(administrator, login.value())));
  }

  @Test
  void nobody_gets_around_a_second_factor_by_a_program() {
    Login login = add(Role.ADMINISTRATOR);
    switchFactorOn(login);
    Caller caller = identify(login);
    CallOrigin origin = beans.get(CallOrigin.class);

    origin.enters(Door.JSON, "switchFactorOff");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> staff.switchFactorOff(caller, login.value()))
        .withMessageContaining("console");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> staff.add(caller, new Login("newcomer"), Role.ADMINISTRATOR, PASSWORD));

    origin.enters(Door.CONSOLE, "switchFactorOff");
    inTransaction(() -> staff.switchFactorOff(caller, login.value()));
    assertThat(member(login).secondFactor()).isFalse();
  }

  @Test
  void beside_a_second_factor_the_password_calls_as_the_setting_says() {
    Login login = add(Role.SUPPORT);
    Login plain = add(Role.SUPPORT);
    switchFactorOn(login);
    assertThat(identify(login).login()).isEqualTo(login.value());

    inTransaction(
        () -> {
          passwords("NO");
          assertThatExceptionOfType(AccessDeniedException.class)
              .isThrownBy(() -> identify(login))
              .withMessageContaining("API token");
          assertThat(identify(plain).login()).isEqualTo(plain.value());
          beans.get(CallOrigin.class).enters(Door.CONSOLE, "signIn");
          assertThat(identify(login).login()).as("where the code is asked for").isNotEmpty();
          beans.get(CallOrigin.class).enters(Door.SOAP, "getQuota");
          passwords("YES");
        });
  }

  @BeforeEach
  void found_the_provider() {
    database.update(
        "insert into seller (id, name, currency) values (1, 'host', 'USD') on conflict do nothing");
  }

  /** Other tests found it anew. */
  @AfterEach
  void leave_nothing_of_it() {
    for (String table : List.of("login_secret", "second_factor", "login_network")) {
      database.update(
          "delete from "
              + table
              + " where login_key in (select login_key from credential"
              + " where seller_id = 1)");
    }
    database.update("delete from credential where seller_id = 1");
    database.update("delete from customer where seller_id = 1");
    database.update("delete from seller where id = 1");
  }

  private static TestContainer withVault(TestContainer beans) {
    beans.put(Event.class, TestCdi.event(changed -> {}));
    VaultFixture.open(beans, VaultFixture.newKey());
    return beans;
  }

  private void passwords(String enough) {
    database.update(
        "update setting set value = ? where name = 'access.passwords_with_factor'", enough);
  }

  private void switchFactorOn(Login login) {
    SecondFactors factors = beans.get(SecondFactors.class);
    Caller caller = identify(login);
    Enrolment enrolment = inTransaction(() -> factors.begin(caller));
    String code = TestDevice.code(enrolment, fixture.clock.instant());
    inTransaction(() -> factors.confirm(caller, code));
    fixture.clock.pass(HEARD_OF_WITHIN);
  }

  private Callable<Boolean> disabling(Login login) {
    return () -> {
      try {
        inTransaction(() -> staff.disable(administrator, login.value()));
        return true;
      } catch (InvalidValueException e) {
        return false;
      }
    };
  }

  private Login add(Role role) {
    Login login =
        new Login("staff-" + ProcessHandle.current().pid() + "." + NUMBERS.incrementAndGet());
    inTransaction(() -> staff.add(administrator, login, role, PASSWORD));
    return login;
  }

  private StaffMember member(Login login) {
    return staff.read(administrator, login.value());
  }

  private Caller identify(Login login) {
    return identify(login, PASSWORD.value());
  }

  private Caller identify(Login login, String password) {
    return beans
        .get(Callers.class)
        .identify(new Token(login.value(), password, 0, false, "198.18.2.1"), TokenFixture.QUOTA);
  }

  private static Caller caller(Role role, Grant grant) {
    return new Caller(new CustomerId(1), "admin", role, SellerId.HOST, 0, grant);
  }
}
