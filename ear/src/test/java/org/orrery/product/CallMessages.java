package org.orrery.product;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The messages of the Admin Services page, about accounts and logins that there are. */
final class CallMessages {

  private static final AtomicLong LOGINS = new AtomicLong(System.currentTimeMillis());

  private static final Map<String, String> PRINTED = new ConcurrentHashMap<>();

  private final List<String> accounts;
  private final AtomicLong turn = new AtomicLong();

  /** The accounts take turns. */
  CallMessages(List<String> accounts) {
    this.accounts = accounts;
  }

  byte[] next(String operation) {
    return switch (operation) {
      case "getQuota" -> about("1950", operation);
      case "oneTimeDebit" -> about("1615", operation);
      case "signupUser" -> signup();
      default -> throw new IllegalArgumentException(operation);
    };
  }

  private byte[] about(String printed, String operation) {
    String account = accounts.get((int) (turn.getAndIncrement() % accounts.size()));
    return printed(operation)
        .replace(">" + printed + "<", ">" + account + "<")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The page's card and domain are bad on purpose, and would leave the signup waiting. */
  private static byte[] signup() {
    String login = "bench-" + LOGINS.incrementAndGet();
    return printed("signupUser")
        .replace("testggg3", login)
        .replace("tyfdwefgdytwed.weduhwe", Person.domainOf(login))
        .replace(">41111111111<", ">" + SignupForm.CARD_NUMBER + "<")
        .replace("<expYear xsi:type=\"xsd:string\">2004<", "<expYear xsi:type=\"xsd:string\">2099<")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Some are indented by no-break spaces, which Axis itself does not read. */
  private static String printed(String operation) {
    return PRINTED.computeIfAbsent(
        operation, name -> Golden.text("page/" + name + ".request.xml").replace('\u00a0', ' '));
  }
}
