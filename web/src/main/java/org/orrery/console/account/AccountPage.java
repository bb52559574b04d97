package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.AccountItem;
import org.orrery.register.AccountProfile;
import org.orrery.register.AccountProfiles;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Role;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;

/** The page of one account: its head, and the part or the form that the address names. */
@Named
@RequestScoped
public class AccountPage {

  private static final String VIEWS = "/WEB-INF/console/account/";

  @Inject AccountProfiles profiles;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable AccountProfile profile;

  /** Which account. */
  public AccountId id() {
    return new AccountId(query.id("id"));
  }

  /** All that the head shows. */
  public AccountProfile getProfile() {
    if (profile == null) {
      profile = profiles.read(call.caller(), id());
    }
    return profile;
  }

  /** The account as lists have it. */
  public AccountItem getAccount() {
    return getProfile().account();
  }

  /** Its number and login, as sentences name it. */
  public String named() {
    AccountItem account = getAccount();
    return account.login().isEmpty()
        ? String.valueOf(account.id())
        : account.id() + " (" + account.login() + ")";
  }

  /** The parts that there are of it: a deleted account has no more than its head. */
  public List<Tab> getTabs() {
    return Arrays.stream(Tab.values()).filter(tab -> !isDeleted() || tab == Tab.OVERVIEW).toList();
  }

  /** The part that is shown. */
  public Tab getTab() {
    String wanted = query.text("tab");
    return getTabs().stream()
        .filter(tab -> tab.getName().equals(wanted == null ? Tab.OVERVIEW.getName() : wanted))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("an account has no part of that name"));
  }

  /** The form that is shown; null = a part. */
  public @Nullable Act getAct() {
    String wanted = query.text("do");
    if (wanted == null) {
      return null;
    }
    Act found =
        Arrays.stream(Act.values())
            .filter(act -> act.getName().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new InvalidValueException("nothing of that name can be done"));
    if (!isAllowed(found)) {
      throw new AccessDeniedException("You see this account, and may not do that to it");
    }
    return found;
  }

  /** What the caller may do to it as it is now. */
  public List<Act> getActs() {
    boolean held = getProfile().hold() != null;
    return Arrays.stream(Act.values())
        .filter(act -> act.suits(getAccount().state()) && isAllowed(act))
        .filter(act -> act != (held ? Act.HOLD : Act.RELEASE))
        .filter(act -> act != Act.PAYER || getProfile().course().trialEndsOn() != null)
        .filter(act -> act != Act.RETRY_CARD || getAccount().paymentType().equals("CC"))
        .toList();
  }

  /** Whether the caller may change anything of it. */
  public boolean isManaged() {
    Caller caller = call.caller();
    return caller.role() == Role.ADMINISTRATOR
        || (caller.role() == Role.RESELLER && getAccount().seller() == caller.seller().value());
  }

  /** Whether it can only be restored, or not even that. */
  public boolean isDeleted() {
    return getAccount().state().equals("DELETED");
  }

  /** For how many days more a deletion can be undone; 0 = for none. */
  public long getDaysToRestore() {
    return Optional.ofNullable(getProfile().course().purgeOn())
        .map(day -> Math.max(0, day.toEpochDay() - call.getBusinessDate().toEpochDay()))
        .orElse(0L);
  }

  /** The view of the part or form. */
  public String getView() {
    Act act = getAct();
    return VIEWS + (act == null ? getTab().getName() : "do-" + act.view()) + ".xhtml";
  }

  /** The address of a part. */
  public String path(Tab tab) {
    return "/admin/account?id=" + id() + "&tab=" + tab.getName();
  }

  /** The address of a form. */
  public String path(Act act) {
    return "/admin/account?id=" + id() + "&do=" + act.getName();
  }

  private boolean isAllowed(Act act) {
    return isManaged() && (!act.isOfAdministrators() || call.caller().role() == Role.ADMINISTRATOR);
  }
}
