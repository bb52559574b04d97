package org.orrery.console;

import static org.orrery.security.Role.ADMINISTRATOR;
import static org.orrery.security.Role.RESELLER;
import static org.orrery.security.Role.SUPPORT;

import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.security.Role;

/** The rooms of the console, in the order of its navigation. */
public enum Room {
  TODAY(List.of("today"), ADMINISTRATOR, RESELLER),
  ACCOUNTS(List.of("accounts"), ADMINISTRATOR, RESELLER, SUPPORT),
  SIGNUPS(List.of("signups"), ADMINISTRATOR),
  PLANS(List.of("plans", "new-plan", "price"), ADMINISTRATOR, RESELLER),
  TAXES(List.of("taxes", "tax"), ADMINISTRATOR, RESELLER),
  PROMOTIONS(List.of("promotions"), ADMINISTRATOR, RESELLER),
  BILL_RUNS(List.of("runs", "rehearsals", "holds", "failures", "brakes", "jobs"), ADMINISTRATOR),
  INVOICES(List.of("invoices"), ADMINISTRATOR, RESELLER, SUPPORT),
  PAYMENTS(
      List.of("payments", "credit", "card-payment", "notice"), ADMINISTRATOR, RESELLER, SUPPORT),
  DEBTORS(List.of("debtors", "terms"), ADMINISTRATOR, RESELLER),
  RESELLERS(List.of("resellers", "seller", "statement", "letterhead"), ADMINISTRATOR),
  API_TOKENS(List.of("tokens"), ADMINISTRATOR, RESELLER, SUPPORT),
  AUDIT(List.of("audit"), ADMINISTRATOR, RESELLER),
  SETTINGS(List.of("settings", "nodes", "mails", "staff", "clock"), ADMINISTRATOR);

  private static final Set<Role> MANAGERS = Set.of(ADMINISTRATOR, RESELLER);
  private static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);

  /**
   * Pages that are for fewer people than may look at what belongs there: those that only change
   * something, and those of the whole installation. Nobody else is shown a way to them, or let in.
   */
  private static final Map<String, Set<Role>> NARROW =
      Map.of(
          "new-plan", MANAGERS,
          "price", MANAGERS,
          "credit", MANAGERS,
          "runs", ADMINISTRATORS,
          "brakes", ADMINISTRATORS,
          "jobs", ADMINISTRATORS,
          "clock", ADMINISTRATORS);

  @SuppressWarnings("ImmutableEnumChecker") // A list of this kind cannot be changed.
  private final List<String> pages;

  @SuppressWarnings("ImmutableEnumChecker") // A set of this kind cannot be changed.
  private final Set<Role> roles;

  Room(List<String> pages, Role... roles) {
    this.pages = pages;
    this.roles = Set.of(roles);
  }

  /** The name of its first page, which is also that of its text: {@code nav.accounts}. */
  public String getPage() {
    return pages.get(0);
  }

  /** The names of its pages, but those of one thing: these are where the list of them is. */
  List<String> getPages() {
    return pages;
  }

  /** Where it is. */
  public String getPath() {
    return "/admin/" + getPage();
  }

  /** Those that somebody may enter, as far as they have a page. */
  static Stream<Room> of(Role role, ServletContext context) {
    return Arrays.stream(values())
        .filter(room -> room.roles.contains(role))
        .filter(room -> context.getResourcePaths("/admin/").contains(room.getPath() + ".xhtml"));
  }

  /** Whether somebody may open a page at all; what it shows is asked by its services. */
  static boolean isFor(Role role, String page) {
    Set<Role> narrow = NARROW.get(page);
    return narrow == null || narrow.contains(role);
  }

  /** Where somebody comes in. */
  static String first(Role role, ServletContext context) {
    return of(role, context).map(Room::getPath).findFirst().orElse(ACCOUNTS.getPath());
  }
}
