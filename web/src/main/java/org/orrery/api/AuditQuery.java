package org.orrery.api;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail a caller asks for; what is missing does not narrow. */
public class AuditQuery {

  /** An account's. */
  @QueryParam("account")
  public @Nullable String account;

  /** Of callers who acted for a seller. */
  @QueryParam("seller")
  public @Nullable String seller;

  /** Of a login. */
  @QueryParam("login")
  public @Nullable String login;

  /** From an address. */
  @QueryParam("address")
  public @Nullable String address;

  /** By a door. */
  @QueryParam("door")
  @Parameter(description = "SOAP, JSON, CONSOLE, JMX, NOTICE or SYSTEM")
  public @Nullable String door;

  /** Of an operation. */
  @QueryParam("operation")
  public @Nullable String operation;

  /** Of an outcome. */
  @QueryParam("outcome")
  @Parameter(description = "DONE, a code, or refused for all that were not done")
  public @Nullable String outcome;

  /** Of an incident. */
  @QueryParam("incident")
  public @Nullable String incident;

  /** From a day on. */
  @QueryParam("from")
  @Parameter(description = "The first day, in UTC")
  public @Nullable String from;

  /** Until a day. */
  @QueryParam("until")
  @Parameter(description = "The last day, in UTC")
  public @Nullable String until;

  /** Before an entry. */
  @QueryParam("before")
  @Parameter(description = "The next of the page before")
  public @Nullable String before;

  /** Names and values of those that narrow. */
  public Map<String, String> filters() {
    Map<String, String> filters = new TreeMap<>();
    add(filters, "account", account);
    add(filters, "seller", seller);
    add(filters, "login", login);
    add(filters, "address", address);
    add(filters, "door", door);
    add(filters, "operation", operation);
    add(filters, "outcome", outcome);
    add(filters, "incident", incident);
    add(filters, "from", from);
    add(filters, "until", until);
    add(filters, "before", before);
    return filters;
  }

  private static void add(Map<String, String> filters, String name, @Nullable String value) {
    if (value != null) {
      filters.put(name, value);
    }
  }
}
