package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

class CredentialTest {

  private static final SellerId SHOP = new SellerId(1000);

  private final Credential credential =
      Credential.of(new Login("Shop"), new CustomerId(7), SellerId.HOST, "hash", Instant.EPOCH);

  @Test
  void a_user_stays_a_user_whatever_role_it_sends() {
    Caller caller = credential.caller(token(true));

    assertThat(caller.role()).isEqualTo(Role.USER);
    assertThat(caller.seller()).isEqualTo(SellerId.HOST);
  }

  @Test
  void a_reseller_is_one_only_when_the_token_says_so() {
    credential.promote(Role.RESELLER, SHOP);

    assertThat(credential.caller(token(false)).role()).isEqualTo(Role.USER);
    assertThat(credential.caller(token(false)).seller()).isEqualTo(SellerId.HOST);
    assertThat(credential.caller(token(true)).role()).isEqualTo(Role.RESELLER);
    assertThat(credential.caller(token(true)).seller()).isEqualTo(SHOP);
  }

  @Test
  void an_administrator_is_one_always() {
    credential.promote(Role.ADMINISTRATOR, SellerId.HOST);

    assertThat(credential.caller(token(false)).role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(credential.caller(token(true)).role()).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  void a_changed_password_is_another_version() {
    int before = credential.version();

    credential.changeHash("other", Instant.EPOCH);

    assertThat(credential.version()).isEqualTo(before + 1);
    assertThat(credential.passwordHash()).isEqualTo("other");
  }

  private static Token token(boolean asReseller) {
    return new Token("shop", "secret", 0, asReseller, "127.0.0.1");
  }
}
