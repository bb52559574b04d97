package org.orrery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.security.TokenFixture.goodFrom;
import static org.orrery.security.TokenFixture.terms;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The time of an answer tells nobody why it is no: each refusal computes one hash. Measured is the
 * processor's time of the thread, which other work on the machine does not change.
 */
class RefusalCostTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 5;

  private final TokenFixture fixture = new TokenFixture();
  private final Login login = fixture.login();
  private int refused;

  @Test
  void whatever_is_wrong_the_refusal_costs_what_a_wrong_password_costs() {
    NewToken revoked = fixture.make(login, terms());
    fixture.revoke(revoked);
    String elsewhere = fixture.make(login, goodFrom("203.0.113.9")).secret();
    String anothers = fixture.make(fixture.login(), terms()).secret();

    long wrong = cost(login.value(), "wrong");

    Map.of(
            "an unknown login", cost("nobody-at-all", "wrong"),
            "a token that nobody made", cost(login.value(), TokenSecret.random().value()),
            "the same without a login", cost(null, TokenSecret.random().value()),
            "a revoked token", cost(login.value(), revoked.secret()),
            "a token of another login", cost(login.value(), anothers),
            "a token from another address", cost(login.value(), elsewhere))
        .forEach((what, cost) -> assertThat(cost).as(what).isBetween(wrong / 2, wrong * 2));
  }

  /** The least of a few, in nanoseconds: what the compiler does meanwhile is not counted. */
  private long cost(@Nullable String name, String password) {
    return LongStream.range(0, ROUNDS).map(round -> refusal(name, password)).min().orElseThrow();
  }

  private long refusal(@Nullable String name, String password) {
    String address = "192.0.2." + ++refused; // Each its own, so that none is locked out.
    long before = THREADS.getCurrentThreadCpuTime();
    assertThatExceptionOfType(AuthenticationFailedException.class)
        .isThrownBy(() -> fixture.identify(name, password, address))
        .withMessage("Wrong login or password");
    return THREADS.getCurrentThreadCpuTime() - before;
  }
}
