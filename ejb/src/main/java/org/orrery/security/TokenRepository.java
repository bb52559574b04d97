package org.orrery.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.platform.AddressList;
import org.orrery.platform.Database;
import org.orrery.platform.SqlArray;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;

/** Reads and stores API tokens. Never asks who calls. */
@ApplicationScoped
class TokenRepository {

  private static final int MONEY_MAX = 100;

  /** Each limit of a token, with what was set of it on a day. */
  private static final String WITH_MONEY =
      """
      select t.*, array(
        select m.currency || ' ' || m.amount_per_day || ' ' || coalesce(s.amount, 0)
        from api_token_money m
        left join api_token_spending s
          on s.token_id = m.token_id and s.currency = m.currency and s.day = ?
        where m.token_id = t.id order by m.currency limit ?) as money""";

  @Inject Database database;

  /** A token that lives at {@code now}. */
  Optional<KnownToken> living(TokenSecret secret, Instant now) {
    return database.find(
        """
        select * from api_token
        where secret_hash = ? and revoked_at is null and expires_at > ?""",
        TokenRepository::known,
        secret.hash(),
        now);
  }

  boolean isLogin(String loginKey) {
    return database.number("select count(*) from credential where login_key = ?", loginKey) > 0;
  }

  long add(TokenSecret secret, String loginKey, TokenTerms terms, Made made) {
    long id =
        database.number(
            """
            insert into api_token (login_key, name, secret_hash, secret_end, operations, accounts,
              addresses, calls_per_minute, created_at, created_by, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?) returning id""",
            loginKey,
            terms.name(),
            secret.hash(),
            secret.end(),
            new SqlArray("text", terms.scopes().stream().map(Scope::text).toList()),
            SqlArray.ofLongs(terms.accounts().stream().map(AccountId::value).toList()),
            new SqlArray("text", terms.addresses()),
            terms.callsPerMinute(),
            made.at(),
            made.by(),
            made.at().plus(Duration.ofDays(terms.days())));
    for (Money money : terms.moneyPerDay()) {
      database.update(
          "insert into api_token_money (token_id, currency, amount_per_day) values (?, ?, ?)",
          id,
          money.currency().getCurrencyCode(),
          money.amount());
    }
    return id;
  }

  /** Ends a token; one that has ended stays as it was. */
  void revoke(long id, Made revoked) {
    database.update(
        """
        update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null""",
        revoked.at(),
        revoked.by(),
        id);
  }

  /** Notes a use, unless one after {@code since} is noted. */
  void noteUse(long id, Instant now, String address, Instant since) {
    database.update(
        """
        update api_token set last_used_at = ?, last_used_from = ?
        where id = ? and (last_used_at is null or last_used_at <= ?)""",
        now,
        address,
        id,
        since);
  }

  /** At most {@code count} tokens whose numbers are below another, newest first. */
  List<ApiTokenView> list(TokenSearch search, LocalDate today, Instant now) {
    List<String> logins =
        Stream.of(search.ownerKey(), search.loginKey()).filter(key -> !key.isEmpty()).toList();
    List<Object> parameters = new ArrayList<>();
    parameters.add(today);
    parameters.add(MONEY_MAX);
    parameters.addAll(logins);
    parameters.add(search.below());
    if (search.living()) {
      parameters.add(now);
    }
    parameters.add(search.count());
    String tokens =
        " from (select * from api_token where "
            + "login_key = ? and ".repeat(logins.size())
            + "id < ? "
            + (search.living() ? "and revoked_at is null and expires_at > ? " : "")
            + "order by id desc limit ?) t order by t.id desc";
    return database.query(WITH_MONEY + tokens, TokenRepository::view, parameters.toArray());
  }

  Optional<ApiTokenView> find(long id, LocalDate today) {
    return database.find(
        WITH_MONEY + " from api_token t where t.id = ?",
        TokenRepository::view,
        today,
        MONEY_MAX,
        id);
  }

  private static KnownToken known(ResultSet row) throws SQLException {
    Set<AccountId> accounts = Set.copyOf(accounts(row));
    return new KnownToken(
        new Grant(row.getLong("id"), accounts),
        row.getString("login_key"),
        scopes(row),
        AddressList.of(texts(row, "addresses")),
        row.getInt("calls_per_minute"),
        instant(row, "last_used_at").orElse(null));
  }

  private static ApiTokenView view(ResultSet row) throws SQLException {
    List<Spent> money = money(row);
    Instant createdAt = instant(row, "created_at").orElseThrow();
    Instant expiresAt = instant(row, "expires_at").orElseThrow();
    TokenTerms terms =
        new TokenTerms(
            row.getString("name"),
            scopes(row),
            accounts(row),
            texts(row, "addresses"),
            row.getInt("calls_per_minute"),
            money.stream().map(Spent::limit).toList(),
            (int) Duration.between(createdAt, expiresAt).toDays());
    String lastUsedFrom = row.getString("last_used_from");
    return new ApiTokenView(
        row.getLong("id"),
        row.getString("login_key"),
        row.getString("secret_end"),
        terms,
        money.stream().map(Spent::today).toList(),
        createdAt,
        row.getString("created_by"),
        expiresAt,
        instant(row, "revoked_at"),
        instant(row, "last_used_at"),
        lastUsedFrom == null ? "" : lastUsedFrom);
  }

  private static List<Spent> money(ResultSet row) throws SQLException {
    return texts(row, "money").stream()
        .map(text -> text.split(" ", 3))
        .map(parts -> new Spent(money(parts[1], parts[0]), money(parts[2], parts[0])))
        .toList();
  }

  private static Money money(String amount, String currency) {
    return Money.rounded(
        new BigDecimal(amount), Currency.getInstance(currency), RoundingMode.UNNECESSARY);
  }

  private static List<Scope> scopes(ResultSet row) throws SQLException {
    return texts(row, "operations").stream().map(Scope::new).toList();
  }

  private static List<AccountId> accounts(ResultSet row) throws SQLException {
    Long[] ids = (Long[]) row.getArray("accounts").getArray();
    return Arrays.stream(ids).map(AccountId::new).collect(Collectors.toUnmodifiableList());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toInstant());
  }

  /** Who did it, and when. */
  record Made(String by, Instant at) {}

  private record Spent(Money limit, Money today) {}
}
