package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.security.TokenFixture.PASSWORD;
import static org.orrery.security.TokenFixture.terms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** What a login was a moment ago, on the node that changes it and on another of the database. */
class RecentCredentialTest {

  private static final String NEW_PASSWORD = "battery staple";
  private static final int WRONG_MAX = 10;

  private final TokenFixture here = new TokenFixture();
  private final TokenFixture there = new TokenFixture(new TestContainer());
  private final Login login = here.login();

  @BeforeEach
  void both_nodes_have_just_believed_the_login() {
    List.of(here, there).forEach(this::callTwice);
  }

  @Test
  void a_changed_password_is_refused_at_once_where_it_was_changed() {
    changePassword();

    assertRefused(here, PASSWORD);
    assertThat(here.identify(login.value(), NEW_PASSWORD).login()).isEqualTo(login.value());
  }

  @Test
  void it_is_refused_after_a_second_everywhere() {
    changePassword();
    there.wait(Duration.ofSeconds(1));

    assertRefused(there, PASSWORD);
  }

  @Test
  void the_new_password_is_right_at_once_everywhere() {
    changePassword();

    assertThat(there.identify(login.value(), NEW_PASSWORD).login()).isEqualTo(login.value());
  }

  @Test
  void another_role_is_had_at_once_here_and_after_a_second_there() {
    change("role = 'ADMINISTRATOR', managed_seller_id = seller_id");

    assertThat(here.identify(login.value(), PASSWORD).role()).isEqualTo(Role.ADMINISTRATOR);
    there.wait(Duration.ofSeconds(1));
    assertThat(there.identify(login.value(), PASSWORD).role()).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void a_login_that_is_gone_is_nobodys_at_once_here_and_after_a_second_there() {
    inTransaction(
        () -> here.database.update("delete from credential where login_key = ?", login.key()));
    here.beans.get(CredentialRepository.class).forget(new CredentialChanged(login.key()));

    assertRefused(here, PASSWORD);
    there.wait(Duration.ofSeconds(1));
    assertRefused(there, PASSWORD);
  }

  @Test
  void whoever_is_locked_out_is_not_let_in_by_what_was_read_before() {
    for (int i = 0; i < WRONG_MAX; i++) {
      assertRefused(here, "wrong");
    }

    assertThatExceptionOfType(TooManyFailuresException.class)
        .isThrownBy(() -> here.identify(login.value(), PASSWORD));
  }

  @Test
  void an_api_token_is_compared_with_the_login_as_it_is() {
    NewToken token = here.make(login, terms());
    there.identify(login.value(), token.secret());

    change("role = 'ADMINISTRATOR', managed_seller_id = seller_id");

    assertThat(there.identify(login.value(), token.secret()).role()).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void every_change_of_a_login_is_told() {
    List<CredentialChanged> told = new ArrayList<>();
    CustomerId customer = new CustomerId(1);
    Credential credential = Credential.of(login, customer, SellerId.HOST, "", here.clock.instant());
    Credentials credentials = new Credentials();
    credentials.credentials = new Holding(credential);
    credentials.hasher = here.beans.get(PasswordHasher.class);
    credentials.changes = TestCdi.event(told::add);
    credentials.clock = here.clock;

    credentials.changePassword(customer, new Password(NEW_PASSWORD));
    credentials.promote(customer, Role.RESELLER, SellerId.HOST);

    assertThat(told)
        .containsExactly(new CredentialChanged(login.key()), new CredentialChanged(login.key()));
  }

  /** The first call proves the password, the second asks what the login is, and keeps it. */
  private void callTwice(TokenFixture node) {
    node.identify(login.value(), PASSWORD);
    node.identify(login.value(), PASSWORD);
  }

  private void changePassword() {
    change(
        "version = version + 1, password_hash = '"
            + Argon2Hash.of(new Password(NEW_PASSWORD), new HashMemory())
            + "'");
  }

  /** As {@link Credentials} does by JPA, with what follows the commit. */
  private void change(String assignment) {
    inTransaction(
        () ->
            here.database.update(
                "update credential set " + assignment + " where login_key = ?", login.key()));
    here.beans.get(CredentialRepository.class).forget(new CredentialChanged(login.key()));
  }

  private void assertRefused(TokenFixture node, String password) {
    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> node.identify(login.value(), password));
  }

  /** One login, in the place of JPA. */
  private static final class Holding extends CredentialRepository {

    private final Credential credential;

    Holding(Credential credential) {
      this.credential = credential;
    }

    @Override
    Optional<Credential> ofCustomer(CustomerId customer) {
      return Optional.of(credential);
    }
  }
}
