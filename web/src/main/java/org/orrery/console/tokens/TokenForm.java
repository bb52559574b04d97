package org.orrery.console.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.form.Typed;
import org.orrery.office.TokenOffice;
import org.orrery.security.Login;
import org.orrery.security.NewToken;
import org.orrery.security.Scope;
import org.orrery.security.TokenTerms;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;

/** Makes an API token; its secret is shown with the answer and never again. */
@Named
@RequestScoped
public class TokenForm {

  private static final String DAYS = "90";
  private static final String AMOUNT = "([0-9]{1,15}(?:[.][0-9]{1,4})?) ([A-Z]{3})";

  @Inject TokenOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;

  private @Nullable String login;
  private @Nullable String name;
  private @Nullable String scopes;
  private @Nullable String accounts;
  private @Nullable String addresses;
  private @Nullable String callsPerMinute;
  private @Nullable String moneyPerDay;
  private @Nullable String days = DAYS;
  private @Nullable NewToken made;

  /** Makes what was typed. */
  public void make() {
    Change change =
        Change.of("makeToken")
            .with("login", login)
            .with("name", name)
            .with("scopes", scopes)
            .with("accounts", accounts)
            .with("addresses", addresses)
            .with("callsPerMinute", callsPerMinute)
            .with("moneyPerDay", moneyPerDay)
            .with("days", days);
    made =
        changes
            .reveal(change, caller -> office.make(caller, owner(caller.login()), terms()))
            .orElse(null);
  }

  private Login owner(String caller) {
    return new Login(login == null ? caller : login.strip());
  }

  private TokenTerms terms() {
    return new TokenTerms(
        given(name),
        words(scopes).stream().map(Scope::new).toList(),
        words(accounts).stream().map(word -> new AccountId(Typed.id("an account", word))).toList(),
        words(addresses),
        callsPerMinute == null ? 0 : Typed.whole("calls a minute", callsPerMinute),
        lines(moneyPerDay).stream().map(TokenForm::money).toList(),
        Typed.whole("days", days));
  }

  private static Money money(String typed) {
    if (!typed.matches(AMOUNT)) {
      throw new InvalidValueException("money a day is written as 100.00 USD, not " + typed);
    }
    String[] parts = typed.split(" ", -1);
    try {
      return new Money(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new InvalidValueException("there is no amount " + typed);
    }
  }

  private static List<String> words(@Nullable String typed) {
    return parts(typed, "[\\s,;]+");
  }

  private static List<String> lines(@Nullable String typed) {
    return parts(typed, "[\\r\\n,;]+");
  }

  private static List<String> parts(@Nullable String typed, String between) {
    return Arrays.stream(given(typed).split(between, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String given(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** What was made just now; null = nothing. */
  public @Nullable NewToken getMade() {
    return made;
  }

  /** Whom it stands for; null = whoever makes it. */
  public @Nullable String getLogin() {
    return login;
  }

  public void setLogin(@Nullable String typed) {
    login = typed;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String typed) {
    name = typed;
  }

  public @Nullable String getScopes() {
    return scopes;
  }

  public void setScopes(@Nullable String typed) {
    scopes = typed;
  }

  public @Nullable String getAccounts() {
    return accounts;
  }

  public void setAccounts(@Nullable String typed) {
    accounts = typed;
  }

  public @Nullable String getAddresses() {
    return addresses;
  }

  public void setAddresses(@Nullable String typed) {
    addresses = typed;
  }

  public @Nullable String getCallsPerMinute() {
    return callsPerMinute;
  }

  public void setCallsPerMinute(@Nullable String typed) {
    callsPerMinute = typed;
  }

  public @Nullable String getMoneyPerDay() {
    return moneyPerDay;
  }

  public void setMoneyPerDay(@Nullable String typed) {
    moneyPerDay = typed;
  }

  public @Nullable String getDays() {
    return days;
  }

  public void setDays(@Nullable String typed) {
    days = typed;
  }
}
