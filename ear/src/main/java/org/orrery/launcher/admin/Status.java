package org.orrery.launcher.admin;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Gathers what the MXBeans show. */
final class Status {

  private Status() {}

  /** How billing stands, and what waits for a person. */
  static Answer of(Server server) {
    Map<String, Object> values =
        attributes(
            server,
            "Billing",
            "BusinessDate",
            "DueCount",
            "ChargedCount",
            "FailedCount",
            "HeldAccountCount",
            "Held",
            "HoldReason",
            "LastRun",
            "LastRunResult");
    values.put("moderatedSignups", server.attribute("Signups", "ModeratedCount"));
    warn(values, server);
    return new Answer.Fields(values);
  }

  /** Lines that are there only when something is amiss with cards. */
  private static void warn(Map<String, Object> values, Server server) {
    Object pretending = server.attribute("Payments", "SandboxSellers");
    if (!pretending.toString().isEmpty()) {
      values.put("sandboxSellers", pretending + " (their cards bring no money)");
    }
    if (server.attribute("Payments", "HeldUpCount") instanceof Long count && count > 0) {
      values.put("heldUpCards", count);
    }
  }

  /** Which day it is for billing. */
  static Answer clock(Server server) {
    return new Answer.Fields(
        attributes(server, "Clock", "BusinessDate", "MachineDate", "Zone", "TestClock"));
  }

  private static Map<String, Object> attributes(Server server, String bean, String... names) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : names) {
      String first = name.substring(0, 1).toLowerCase(Locale.ROOT);
      values.put(first + name.substring(1), server.attribute(bean, name));
    }
    return values;
  }
}
