package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.AccountFilter;
import org.orrery.register.AccountFinder;
import org.orrery.register.AccountHit;
import org.orrery.register.AccountHits;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountRegister;
import org.orrery.register.Page;

/** Lists accounts, newest first, or those that a search finds, the best first. */
@Named
@RequestScoped
public class AccountsPage {

  @Inject AccountRegister accounts;
  @Inject AccountFinder finder;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<AccountItem> page;
  private @Nullable AccountHits found;

  /** Whether words are searched for, and not the list shown. */
  public boolean isSearched() {
    return query.text("search") != null;
  }

  /** What the words found. */
  public AccountHits getFound() {
    if (found == null) {
      String words = query.text("search");
      found = words == null ? new AccountHits(List.of(), false) : finder.find(call.caller(), words);
    }
    return found;
  }

  /** What people know an account by, besides number and login. */
  public String known(AccountHit hit) {
    String name = (hit.firstName() + " " + hit.lastName()).strip();
    return Stream.of(name, hit.company(), hit.domain(), hit.email())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** The part of the list that is asked for. */
  public Page<AccountItem> getPage() {
    if (page == null) {
      page = accounts.list(call.caller(), filter(), query.page());
    }
    return page;
  }

  /** Those that the list can be narrowed to. */
  public List<String> getStates() {
    return List.of("ACTIVE", "SUSPENDED", "DELETED");
  }

  private AccountFilter filter() {
    return new AccountFilter(
        query.number("seller"),
        query.text("state"),
        query.text("login"),
        query.smallNumber("plan"));
  }
}
