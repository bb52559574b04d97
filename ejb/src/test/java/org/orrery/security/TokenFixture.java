package org.orrery.security;

import static org.orrery.ledger.TestDatabase.inTransaction;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.platform.MovableClock;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** The beans that know callers, on the test database, and logins and tokens to show them. */
public final class TokenFixture {

  public static final Operation QUOTA = new Operation("AdminServices", "getQuota");
  public static final String PASSWORD = "correct horse";

  private static final Caller ADMINISTRATOR =
      new Caller(new CustomerId(1), "admin", Role.ADMINISTRATOR, SellerId.HOST, 0);
  private static final String HASH =
      Argon2Hash.of(new Password(PASSWORD), new HashMemory()).toString();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final MovableClock clock = new MovableClock();
  public final TestContainer beans;
  final Database database;
  final ApiTokens tokens;
  final Callers callers;

  public TokenFixture() {
    this(new TestContainer());
  }

  /** Beside other beans. */
  public TokenFixture(TestContainer container) {
    beans = container.put(Clock.class, clock).put(OrreryConfig.class, TestConfig.config());
    database = beans.get(Database.class);
    tokens = beans.get(ApiTokens.class);
    callers = beans.get(Callers.class);
    beans.get(TokenMoney.class).clock = clock; // Whoever counts may have been there before.
  }

  /** A login that nobody has; its password is {@link #PASSWORD}. */
  public Login login() {
    Login login =
        new Login("Holder-" + ProcessHandle.current().pid() + "." + NUMBERS.incrementAndGet());
    database.update(
        """
        with seller as (insert into seller (name, currency) values (?, 'USD') returning id),
          customer as (
            insert into customer (seller_id) select id from seller returning id, seller_id)
        insert into credential (login_key, login, customer_id, role, seller_id, password_hash,
          version, changed_at)
        select ?, ?, id, 'USER', seller_id, ?, 0, now() from customer""",
        "seller of " + login,
        login.key(),
        login.value(),
        HASH);
    return login;
  }

  /** A token for everything. */
  static TokenTerms terms() {
    return terms("*");
  }

  static TokenTerms terms(String... scopes) {
    return new TokenTerms("shop", scopes(scopes), List.of(), List.of(), 0, List.of(), 30);
  }

  static TokenTerms goodFrom(String... addresses) {
    return new TokenTerms("shop", scopes("*"), List.of(), List.of(addresses), 0, List.of(), 30);
  }

  static TokenTerms perMinute(int calls) {
    return new TokenTerms("shop", scopes("*"), List.of(), List.of(), calls, List.of(), 30);
  }

  static TokenTerms only(AccountId... accounts) {
    return new TokenTerms("shop", scopes("*"), List.of(accounts), List.of(), 0, List.of(), 30);
  }

  /** A caller by a token that may set so much money a day. */
  public Caller spender(Money... perDay) {
    Login login = login();
    TokenTerms terms =
        new TokenTerms("shop", scopes("*"), List.of(), List.of(), 0, List.of(perDay), 30);
    return identify(login.value(), make(login, terms).secret());
  }

  Caller administrator() {
    return ADMINISTRATOR;
  }

  NewToken make(Login login, TokenTerms terms) {
    return inTransaction(() -> tokens.create(ADMINISTRATOR, login, terms));
  }

  void revoke(NewToken token) {
    inTransaction(() -> tokens.revoke(ADMINISTRATOR, token.id()));
  }

  ApiTokenView shown(NewToken token) {
    return tokens.read(ADMINISTRATOR, token.id());
  }

  Caller identify(String login, String password) {
    return identify(login, password, "192.0.2.1");
  }

  Caller identify(String login, String password, String address) {
    return callers.identify(new Token(login, password, 0, false, address), QUOTA);
  }

  void wait(Duration time) {
    clock.pass(time);
  }

  private static List<Scope> scopes(String... texts) {
    return Arrays.stream(texts).map(Scope::new).toList();
  }
}
