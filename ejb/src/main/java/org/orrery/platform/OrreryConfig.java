package org.orrery.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What the environment says, read once at start.
 *
 * <p>What an operator changes while the server runs is a row in the database, not a value here.
 *
 * @param nodeName this node among several on one database
 * @param adminPassword the first administrator's password; blank = to be generated
 * @param zone in which the host's days begin; used at the first start only
 * @param currency of the host; used at the first start only
 * @param demo whether the demo catalogue is wanted
 * @param testClock whether the business date moves only by an operator's command
 * @param trustedAddresses callers that need no token where the original asked for none
 * @param trustedProxies whose X-Forwarded-For is believed
 * @param accessAllowed who may connect at all; empty = everybody
 * @param noticesAllowed who may post payment notices; empty = everybody
 * @param metricsAllowed who may read metrics, and the reasons of this node's health
 * @param secretKeyFile the file of the vault's keys; empty = no card number is kept
 * @param billingPace a pause for each account inside each charging transaction of the bill run;
 *     zero but in kill tests
 * @param smtpUser who signs in at the mail server; empty = nobody does
 */
public record OrreryConfig(
    String nodeName,
    String adminPassword,
    ZoneId zone,
    Currency currency,
    boolean demo,
    boolean testClock,
    AddressList trustedAddresses,
    AddressList trustedProxies,
    AddressList accessAllowed,
    AddressList noticesAllowed,
    AddressList metricsAllowed,
    String secretKeyFile,
    Duration billingPace,
    String smtpUser,
    String smtpPassword) {

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if a setting cannot be read; names it and says what it may be
   */
  static OrreryConfig from(Map<String, String> environment) {
    return new OrreryConfig(
        text(environment, "ORRERY_NODE_NAME", "orrery"),
        text(environment, "ORRERY_ADMIN_PASSWORD", ""),
        zone(environment),
        currency(environment),
        flag(environment, "ORRERY_DEMO"),
        flag(environment, "ORRERY_TEST_CLOCK"),
        addresses(environment, "ORRERY_TRUSTED_ADDRESSES"),
        addresses(environment, "ORRERY_TRUSTED_PROXIES"),
        addresses(environment, "ORRERY_ACCESS_ALLOW"),
        addresses(environment, "ORRERY_NOTICE_ALLOW"),
        addresses(environment, "ORRERY_METRICS_ALLOW", "127.0.0.0/8 ::1"),
        text(environment, "ORRERY_SECRET_KEY_FILE", ""),
        milliseconds(environment, "ORRERY_TEST_BILLING_PACE_MILLIS"),
        text(environment, "ORRERY_SMTP_USER", ""),
        text(environment, "ORRERY_SMTP_PASSWORD", ""));
  }

  private static String text(Map<String, String> environment, String name, String otherwise) {
    String value = environment.getOrDefault(name, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  private static boolean flag(Map<String, String> environment, String name) {
    String value = text(environment, name, "false");
    if (!List.of("true", "false").contains(value)) {
      throw new IllegalArgumentException(name + " must be true or false, not " + value);
    }
    return value.equals("true");
  }

  private static ZoneId zone(Map<String, String> environment) {
    String value = text(environment, "ORRERY_ZONE", "UTC");
    try {
      return ZoneId.of(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "ORRERY_ZONE must be a time zone such as Europe/Berlin, not " + value, e);
    }
  }

  private static Currency currency(Map<String, String> environment) {
    String value = text(environment, "ORRERY_CURRENCY", "USD");
    try {
      return Currency.getInstance(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "ORRERY_CURRENCY must be a currency code such as EUR, not " + value, e);
    }
  }

  private static AddressList addresses(Map<String, String> environment, String name) {
    return addresses(environment, name, "");
  }

  private static AddressList addresses(
      Map<String, String> environment, String name, String otherwise) {
    String[] entries = text(environment, name, otherwise).split("[,;\\s]+");
    try {
      return AddressList.of(Arrays.stream(entries).filter(e -> !e.isEmpty()).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static Duration milliseconds(Map<String, String> environment, String name) {
    String value = text(environment, name, "0");
    if (!value.matches("[0-9]{1,5}")) {
      throw new IllegalArgumentException(name + " must be 0 to 99999 milliseconds, not " + value);
    }
    return Duration.ofMillis(Long.parseLong(value));
  }

  /** For the log: everything but the passwords. */
  @Override
  public String toString() {
    return "node %s, zone %s, currency %s, demo %s, test clock %s, trusted addresses %s, trusted proxies %s, access allowed from %s, payment notices from %s, metrics from %s, key file %s"
        .formatted(
            nodeName,
            zone,
            currency,
            demo,
            testClock,
            trustedAddresses,
            trustedProxies,
            accessAllowed.isEmpty() ? "anywhere" : accessAllowed,
            noticesAllowed.isEmpty() ? "anywhere" : noticesAllowed,
            metricsAllowed,
            secretKeyFile.isEmpty() ? "none" : secretKeyFile);
  }
}
