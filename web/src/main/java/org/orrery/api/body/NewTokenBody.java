package org.orrery.api.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Login;
import org.orrery.security.Scope;
import org.orrery.security.TokenTerms;
import org.orrery.shared.AccountId;

/**
 * An API token to be made. Its terms never change.
 *
 * @param login whom it stands for; absent = the caller
 * @param name what its holder calls it
 * @param scopes operations: JsonApi.readAccount, JsonApi.list*, JsonApi, AdminServices.getQuota, *
 * @param accounts absent = all that the login may see
 * @param addresses addresses and networks that calls come from; absent = any
 * @param callsPerMinute absent = as many as it likes
 * @param moneyPerDay what its debits and credits may sum to, one amount a currency; absent = any
 * @param days how long it lives, 1 to 1830
 */
public record NewTokenBody(
    @Nullable String login,
    @Nullable String name,
    @Nullable List<String> scopes,
    @Nullable List<Long> accounts,
    @Nullable List<String> addresses,
    @Nullable Integer callsPerMinute,
    @Nullable List<LimitBody> moneyPerDay,
    @Nullable Integer days) {
  /** Whom it stands for; {@code caller} if nobody is named. */
  public Login owner(String caller) {
    return new Login(login == null ? caller : login);
  }

  /** What it is good for. */
  public TokenTerms wanted() {
    return new TokenTerms(
        Given.value("name", name),
        Given.value("scopes", scopes).stream()
            .map(scope -> new Scope(Given.value("a scope", scope)))
            .toList(),
        Given.list(accounts).stream()
            .map(account -> new AccountId(Given.value("an account", account)))
            .toList(),
        Given.list(addresses).stream().map(text -> Given.value("an address", text)).toList(),
        callsPerMinute == null ? 0 : callsPerMinute,
        Given.list(moneyPerDay).stream()
            .map(limit -> Given.value("an amount", limit).wanted())
            .toList(),
        Given.value("days", days));
  }
}
