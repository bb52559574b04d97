package org.orrery.console;

import static org.orrery.security.Role.ADMINISTRATOR;
import static org.orrery.security.Role.RESELLER;
import static org.orrery.security.Role.SUPPORT;

import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.orrery.security.Role;

/** The rooms of the console, in the order of its navigation. */
public enum Room {
  TODAY("today", ADMINISTRATOR, RESELLER),
  ACCOUNTS("accounts", ADMINISTRATOR, RESELLER, SUPPORT),
  SIGNUPS("signups", ADMINISTRATOR),
  PLANS("plans", ADMINISTRATOR, RESELLER),
  TAXES("taxes", ADMINISTRATOR, RESELLER),
  PROMOTIONS("promotions", ADMINISTRATOR, RESELLER),
  BILL_RUNS("runs", ADMINISTRATOR),
  INVOICES("invoices", ADMINISTRATOR, RESELLER, SUPPORT),
  PAYMENTS("payments", ADMINISTRATOR, RESELLER, SUPPORT),
  DEBTORS("debtors", ADMINISTRATOR, RESELLER),
  RESELLERS("resellers", ADMINISTRATOR),
  API_TOKENS("tokens", ADMINISTRATOR, RESELLER, SUPPORT),
  AUDIT("audit", ADMINISTRATOR, RESELLER),
  SETTINGS("settings", ADMINISTRATOR);

  private final String page;

  @SuppressWarnings("ImmutableEnumChecker") // A set of this kind cannot be changed.
  private final Set<Role> roles;

  Room(String page, Role... roles) {
    this.page = page;
    this.roles = Set.of(roles);
  }

  /** The name of its first page, which is also that of its text: {@code nav.accounts}. */
  public String getPage() {
    return page;
  }

  /** Where it is. */
  public String getPath() {
    return "/admin/" + page;
  }

  /** Those that somebody may enter, as far as they have a page. */
  static Stream<Room> of(Role role, ServletContext context) {
    return Arrays.stream(values())
        .filter(room -> room.roles.contains(role))
        .filter(room -> context.getResourcePaths("/admin/").contains(room.getPath() + ".xhtml"));
  }

  /** Where somebody comes in. */
  static String first(Role role, ServletContext context) {
    return of(role, context).map(Room::getPath).findFirst().orElse(ACCOUNTS.getPath());
  }
}
