package org.orrery.console.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.AccountOffice;
import org.orrery.security.Password;
import org.orrery.shared.InvalidValueException;

/**
 * Sets a customer's password: one that is typed twice, or one that is proposed. A proposed one is
 * shown before it is set, so that it has to be kept nowhere to be shown.
 */
@Named
@RequestScoped
public class PasswordForm {

  @Inject AccountOffice office;
  @Inject Changes changes;
  @Inject AccountPage page;
  @Inject ConsoleCall call;
  @Inject Query query;

  private String password = "";
  private String repeated = "";

  /**
   * Whether it is the caller's own, which an administrator with an account can reach here: then the
   * one before is asked for each time.
   */
  public boolean isOwn() {
    return page.getAccount().login().equalsIgnoreCase(call.getLogin());
  }

  /** Whether one is proposed. */
  public boolean isProposed() {
    return query.text("propose") != null;
  }

  /** Sets it, if it was typed alike both times. */
  public void set() {
    try {
      if (!isProposed() && !password.equals(repeated)) {
        throw new InvalidValueException("The passwords differ");
      }
      Password wanted = new Password(password);
      changes.makeAndShow(
          (isOwn() ? Change.of("changePassword") : Change.of("setPassword"))
              .about(page.id().value())
              .setting(wanted),
          caller -> {
            office.setPassword(caller, page.id(), wanted);
            return page.path(Tab.OVERVIEW);
          });
    } catch (RuntimeException refused) {
      changes.refuse(refused);
    }
  }

  /** What is proposed, or was typed. */
  public String getPassword() {
    if (isProposed() && password.isEmpty()) {
      password = Password.random().value();
    }
    return password;
  }

  /** As it is typed. */
  public void setPassword(@Nullable String typed) {
    password = given(typed);
  }

  /** The same once more. */
  public String getRepeated() {
    return repeated;
  }

  /** As it is typed. */
  public void setRepeated(@Nullable String typed) {
    repeated = given(typed);
  }

  /** An empty field comes as null; blanks are part of a password. */
  private static String given(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
