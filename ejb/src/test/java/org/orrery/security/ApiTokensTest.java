package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;
import static org.orrery.security.TokenFixture.goodFrom;
import static org.orrery.security.TokenFixture.only;
import static org.orrery.security.TokenFixture.perMinute;
import static org.orrery.security.TokenFixture.terms;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

class ApiTokensTest {

  private final TokenFixture fixture = new TokenFixture();
  private final Login login = fixture.login();

  @Test
  void a_token_stands_for_the_password_of_its_login() {
    NewToken token = fixture.make(login, terms());

    Caller caller = fixture.identify(login.value(), token.secret());

    assertThat(caller.login()).isEqualTo(login.value());
    assertThat(caller.grant().tokenId()).isEqualTo(token.id());
    assertThat(fixture.identify(null, token.secret())).as("without a login").isEqualTo(caller);
  }

  @Test
  void whoever_shows_the_password_has_all_rights_of_the_login() {
    fixture.make(login, only(new AccountId(5)));

    assertThat(fixture.identify(login.value(), TokenFixture.PASSWORD).grant())
        .isEqualTo(Grant.WHOLE);
  }

  @Test
  void it_is_stored_as_a_hash_and_shown_by_its_end() {
    NewToken token = fixture.make(login, terms());

    String row =
        fixture
            .database
            .query("select t::text from api_token t where id = ?", r -> r.getString(1), token.id())
            .get(0);

    assertThat(token.secret()).matches("orr_[0-9a-z]{50}");
    assertThat(row).doesNotContain(token.secret()).doesNotContain(token.secret().substring(4));
    assertThat(token.secret()).endsWith(fixture.shown(token).secretEnd());
    assertThat(token.toString()).doesNotContain("orr_");
  }

  @Test
  void whoever_has_a_second_factor_makes_tokens_where_it_is_asked_for() {
    Caller caller = fixture.identify(login.value(), TokenFixture.PASSWORD);
    CallOrigin origin = fixture.beans.get(CallOrigin.class);
    origin.enters(Door.JSON, "makeToken");
    inTransaction(() -> fixture.tokens.create(caller, login, terms()));
    fixture.database.update(
        "insert into second_factor (login_key, begun_at, confirmed_at) values (?, now(), now())",
        login.key());

    for (Door programs : new Door[] {Door.JSON, Door.SOAP}) {
      origin.enters(programs, "makeToken");
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(() -> inTransaction(() -> fixture.tokens.create(caller, login, terms())))
          .withMessageContaining("console");
    }
    origin.enters(Door.CONSOLE, "makeToken");
    inTransaction(() -> fixture.tokens.create(caller, login, terms()));
  }

  @Test
  void a_revoked_token_is_a_wrong_password_from_the_next_call_on() {
    NewToken token = fixture.make(login, terms());
    fixture.identify(login.value(), token.secret());

    fixture.revoke(token);

    refused(login.value(), token.secret(), "192.0.2.1");
    assertThat(fixture.shown(token).revokedAt()).contains(fixture.clock.instant());
  }

  @Test
  void an_expired_token_is_a_wrong_password() {
    NewToken token = fixture.make(login, terms());

    fixture.wait(Duration.ofDays(30).minusSeconds(1));
    fixture.identify(login.value(), token.secret());
    fixture.wait(Duration.ofSeconds(1));

    refused(login.value(), token.secret(), "192.0.2.1");
  }

  @Test
  void a_token_of_another_login_is_a_wrong_password() {
    NewToken token = fixture.make(fixture.login(), terms());

    refused(login.value(), token.secret(), "192.0.2.1");
  }

  @Test
  void from_an_address_that_it_is_not_for_it_is_a_wrong_password() {
    NewToken token = fixture.make(login, goodFrom("198.51.100.0/24", "2001:db8::/32"));

    fixture.identify(login.value(), token.secret(), "198.51.100.7");
    fixture.identify(login.value(), token.secret(), "2001:db8::7");
    refused(login.value(), token.secret(), "203.0.113.7");
    refused(login.value(), token.secret(), "2001:db9::7");
  }

  @Test
  void one_that_nobody_made_is_a_wrong_password_and_counts_as_one() {
    String unknown = TokenSecret.random().value();
    String address = "2001:db8:%x::1".formatted(Math.floorMod(login.key().hashCode(), 65_536));

    for (int i = 0; i < 10; i++) {
      refused(null, unknown, address);
    }

    assertThatExceptionOfType(TooManyFailuresException.class)
        .isThrownBy(() -> fixture.identify(null, unknown, address));
  }

  @Test
  void a_token_in_the_place_of_the_login_is_not_kept_in_clear_and_counts_as_any_login() {
    String token = fixture.make(login, terms()).secret();

    for (int i = 0; i < 10; i++) {
      refused(token, "x", "192.0.2.77");
    }

    assertThatExceptionOfType(TooManyFailuresException.class)
        .isThrownBy(() -> fixture.identify(token, "x", "192.0.2.77"));
    assertThat(
            fixture.database.query(
                "select login from login_failure where address = '192.0.2.77'",
                row -> row.getString(1)))
        .singleElement()
        .asString()
        .startsWith("?")
        .doesNotContain(token.substring(4, 20));
  }

  @Test
  void a_right_token_is_let_in_where_passwords_are_locked_out() {
    NewToken token = fixture.make(login, terms());
    for (int i = 0; i < 10; i++) {
      refused(login.value(), "wrong", "192.0.2.1");
    }

    assertThatExceptionOfType(TooManyFailuresException.class)
        .isThrownBy(() -> fixture.identify(login.value(), TokenFixture.PASSWORD));
    assertThat(fixture.identify(login.value(), token.secret()).login()).isEqualTo(login.value());
  }

  @Test
  void an_operation_that_it_is_not_good_for_is_refused_by_name() {
    NewToken token = fixture.make(login, terms("AdminServices.getTraffic", "MailServices"));

    assertThatExceptionOfType(TokenOperationException.class)
        .isThrownBy(() -> fixture.identify(login.value(), token.secret()))
        .withMessageContaining("AdminServices.getQuota");
  }

  @Test
  void calls_of_a_minute_are_counted_and_the_next_minute_begins_anew() {
    NewToken token = fixture.make(login, perMinute(2));
    fixture.identify(login.value(), token.secret());
    fixture.identify(login.value(), token.secret());

    assertThatExceptionOfType(TokenRateException.class)
        .isThrownBy(() -> fixture.identify(login.value(), token.secret()))
        .withMessageContaining("60 seconds");
    fixture.wait(Duration.ofMinutes(1));

    assertThat(fixture.identify(login.value(), token.secret()).login()).isEqualTo(login.value());
  }

  @Test
  void the_last_use_is_written_once_a_minute() {
    NewToken token = fixture.make(login, terms());
    assertThat(fixture.shown(token).lastUsedAt()).isEmpty();
    fixture.identify(login.value(), token.secret(), "192.0.2.7");
    var first = fixture.clock.instant();

    fixture.wait(Duration.ofSeconds(59));
    fixture.identify(login.value(), token.secret(), "192.0.2.8");
    assertThat(fixture.shown(token).lastUsedAt()).contains(first);
    assertThat(fixture.shown(token).lastUsedFrom()).isEqualTo("192.0.2.7");

    fixture.wait(Duration.ofSeconds(1));
    fixture.identify(login.value(), token.secret(), "192.0.2.8");
    assertThat(fixture.shown(token).lastUsedAt()).contains(fixture.clock.instant());
    assertThat(fixture.shown(token).lastUsedFrom()).isEqualTo("192.0.2.8");
  }

  @Test
  void a_login_sees_and_ends_its_own_tokens_and_no_others() {
    Caller caller = fixture.identify(login.value(), TokenFixture.PASSWORD);
    NewToken own = fixture.make(login, terms());
    NewToken other = fixture.make(fixture.login(), terms());

    assertThat(ids(caller, "", false, Long.MAX_VALUE)).containsExactly(own.id());
    assertThat(fixture.tokens.read(caller, own.id()).id()).isEqualTo(own.id());
    assertThatExceptionOfType(TokenNotFoundException.class)
        .isThrownBy(() -> fixture.tokens.read(caller, other.id()));
    assertThatExceptionOfType(TokenNotFoundException.class)
        .isThrownBy(() -> fixture.tokens.revoke(caller, other.id()))
        .withMessageContaining("list of tokens");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixture.tokens.create(caller, fixture.login(), terms()));
    fixture.tokens.revoke(caller, own.id());
    assertThat(fixture.shown(own).revokedAt()).isPresent();
    assertThat(fixture.shown(other).revokedAt()).isEmpty();
  }

  @Test
  void tokens_are_listed_by_login_living_ones_alone_a_page_at_a_time() {
    Caller caller = fixture.identify(login.value(), TokenFixture.PASSWORD);
    Login stranger = fixture.login();
    long first = fixture.make(login, terms()).id();
    long revoked = fixture.make(login, terms()).id();
    long others = fixture.make(stranger, terms()).id();
    long last = fixture.make(login, terms()).id();
    fixture.tokens.revoke(caller, revoked);

    assertThat(ids(caller, "", false, Long.MAX_VALUE)).containsExactly(last, revoked);
    assertThat(ids(caller, "", false, revoked)).containsExactly(first);
    assertThat(ids(caller, "", true, Long.MAX_VALUE)).containsExactly(last, first);
    assertThat(ids(caller, stranger.value(), false, Long.MAX_VALUE)).isEmpty();
    assertThat(ids(fixture.administrator(), stranger.value(), true, Long.MAX_VALUE))
        .containsExactly(others);
  }

  private List<Long> ids(Caller caller, String of, boolean living, long below) {
    return fixture.tokens.list(caller, of, living, below, 2).stream()
        .map(ApiTokenView::id)
        .toList();
  }

  @Test
  void a_token_makes_shows_and_ends_no_tokens() {
    NewToken token = fixture.make(login, terms());
    Caller caller = fixture.identify(login.value(), token.secret());

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixture.tokens.create(caller, login, terms()));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixture.tokens.list(caller, "", false, Long.MAX_VALUE, 1));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixture.tokens.read(caller, token.id()));
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> fixture.tokens.revoke(caller, token.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update api_token set operations = '{*}' where id = ?",
        "update api_token set expires_at = expires_at + interval '1 day' where id = ?",
        "delete from api_token where id = ?"
      })
  void what_a_token_is_good_for_never_changes(String statement) {
    NewToken token = fixture.make(login, terms("MailServices"));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> fixture.database.update(statement, token.id()))
        .havingCause()
        .withMessageMatching("(?s).*(is frozen|delete refused).*");
  }

  @Test
  void terms_that_cannot_be_are_refused() {
    for (String address : List.of("localhost", "10.0.0.0/33")) {
      assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> goodFrom(address));
    }
    assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> perMinute(-1));
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> fixture.make(new Login("nobody-has-this"), terms("*")));
  }

  private void refused(String by, String password, String address) {
    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> fixture.identify(by, password, address));
  }
}
