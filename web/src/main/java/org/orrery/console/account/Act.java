package org.orrery.console.account;

import java.util.Locale;
import java.util.Set;

/** What can be done to an account from its page, in the order in which it is offered. */
public enum Act {
  DEBIT_ONCE("debit", By.MANAGER, "ACTIVE", "SUSPENDED"),
  DEBIT_MONTHLY("debit", By.MANAGER, "ACTIVE"),
  DEBIT_PERIOD("debit", By.MANAGER, "ACTIVE"),
  CREDIT("credit", By.MANAGER, "ACTIVE", "SUSPENDED"),
  LIMIT("limit", By.MANAGER, "ACTIVE", "SUSPENDED"),
  PLAN("plan", By.MANAGER, "ACTIVE", "SUSPENDED"),
  BUY("units", By.MANAGER, "ACTIVE"),
  GIVE_BACK("units", By.MANAGER, "ACTIVE"),
  PASSWORD("password", By.MANAGER, "ACTIVE", "SUSPENDED"),
  MAIL("simple", By.MANAGER, "ACTIVE", "SUSPENDED"),
  PAYER("simple", By.MANAGER, "ACTIVE", "SUSPENDED"),
  RESTART("simple", By.MANAGER, "ACTIVE"),
  RETRY_CARD("simple", By.ADMINISTRATOR, "ACTIVE", "SUSPENDED"),
  HOLD("simple", By.ADMINISTRATOR, "ACTIVE", "SUSPENDED"),
  RELEASE("simple", By.ADMINISTRATOR, "ACTIVE", "SUSPENDED"),
  SUSPEND("simple", By.MANAGER, "ACTIVE"),
  RESUME("simple", By.MANAGER, "SUSPENDED"),
  MONEY_BACK("simple", By.MANAGER, "ACTIVE"),
  DELETE("simple", By.MANAGER, "ACTIVE", "SUSPENDED"),
  RESTORE("simple", By.ADMINISTRATOR, "DELETED"),
  /** Stands beside the schedule that it stops; the next two beside what they change. */
  STOP("simple", By.MANAGER),
  CONTACT("contact", By.MANAGER),
  TAX("tax", By.MANAGER);

  private enum By {
    MANAGER,
    ADMINISTRATOR
  }

  private final String view;
  private final By by;

  @SuppressWarnings("ImmutableEnumChecker") // A set of this kind cannot be changed.
  private final Set<String> states;

  Act(String view, By by, String... states) {
    this.view = view;
    this.by = by;
    this.states = Set.of(states);
  }

  /** As addresses and texts have it. */
  public String getName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it takes something away from the customer. */
  public boolean isGrave() {
    return this == SUSPEND || this == MONEY_BACK || this == DELETE || this == STOP;
  }

  /** Whether it is only for those who run the installation. */
  boolean isOfAdministrators() {
    return by == By.ADMINISTRATOR;
  }

  /** Whether it is offered for an account in this state, whoever asks. */
  boolean suits(String state) {
    return states.contains(state);
  }

  /** The view of its form. */
  String view() {
    return view;
  }
}
