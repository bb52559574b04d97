package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.orrery.security.ApiTokenView;
import org.orrery.security.ApiTokens;
import org.orrery.security.FailureLimit;
import org.orrery.security.Login;
import org.orrery.security.NewToken;
import org.orrery.security.Scope;
import org.orrery.security.TokenTerms;

/** Lets an operator give access, and take it. */
record AccessMonitor(ApiTokens apiTokens, FailureLimit failures, Clock machine)
    implements AccessMXBean {

  private static final int LISTED_MAX = 100;

  @Override
  public String tokens(String login, long before) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    Instant now = machine.instant();
    long below = before == 0 ? Long.MAX_VALUE : before;
    apiTokens
        .list(Operator.CALLER, login, false, below, LISTED_MAX)
        .forEach(token -> list.add(row(token, now)));
    return list.build().toString();
  }

  @Override
  public String createToken(
      String login, String name, String operations, long days, String limits) {
    return RemoteAnswer.of(
        () -> {
          TokenTerms terms = TokenLimits.read(limits).terms(name, operations, days);
          NewToken made = apiTokens.create(Operator.CALLER, new Login(login), terms);
          return made.id() + " " + made.secret();
        });
  }

  @Override
  public void revokeToken(long tokenId) {
    RemoteAnswer.of(() -> apiTokens.revoke(Operator.CALLER, tokenId));
  }

  @Override
  public String lockouts() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    failures
        .lockouts()
        .forEach(
            lockout ->
                list.add(
                    Json.createObjectBuilder()
                        .add("login", lockout.login())
                        .add("address", lockout.address())
                        .add("failures", lockout.failures())
                        .add("until", lockout.until().toString())));
    return list.build().toString();
  }

  @Override
  public long release(String loginOrAddress) {
    return failures.release(loginOrAddress.strip());
  }

  private static JsonObjectBuilder row(ApiTokenView token, Instant now) {
    TokenTerms terms = token.terms();
    return Json.createObjectBuilder()
        .add("id", token.id())
        .add("login", token.login())
        .add("name", terms.name())
        .add("ending", token.secretEnd())
        .add("operations", joined(terms.scopes().stream().map(Scope::text).toList()))
        .add("accounts", joined(terms.accounts()))
        .add("addresses", joined(terms.addresses()))
        .add("callsPerMinute", terms.callsPerMinute())
        .add("moneyPerDay", joined(terms.moneyPerDay()))
        .add("spentToday", joined(token.spentToday()))
        .add("createdAt", token.createdAt().toString())
        .add("createdBy", token.createdBy())
        .add("expiresAt", token.expiresAt().toString())
        .add("state", state(token, now))
        .add("lastUsedAt", token.lastUsedAt().map(Instant::toString).orElse(""))
        .add("lastUsedFrom", token.lastUsedFrom());
  }

  private static String state(ApiTokenView token, Instant now) {
    if (token.revokedAt().isPresent()) {
      return "REVOKED";
    }
    return token.expiresAt().isAfter(now) ? "GOOD" : "EXPIRED";
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
