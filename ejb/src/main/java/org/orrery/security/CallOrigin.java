package org.orrery.security;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind the call that this thread serves, as far as it is known by now.
 *
 * <p>Lives as long as the request. Each door says where the call came in; {@link Callers} says who
 * it was. From its first use on, every line of the log that the call causes carries its {@link
 * #incident} under {@link #INCIDENT_KEY}, and door, operation and login once they are known.
 */
@RequestScoped
public class CallOrigin {

  /** The name of the incident id in the log's context (MDC). */
  public static final String INCIDENT_KEY = "incident";

  static final String DOOR_KEY = "door";
  static final String OPERATION_KEY = "operation";
  static final String LOGIN_KEY = "login";

  private static final List<String> LOGGED =
      List.of(INCIDENT_KEY, DOOR_KEY, OPERATION_KEY, LOGIN_KEY);

  private static final int TIME_BITS = 48;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000000000000000L;

  @Inject Clock clock;

  private String incident = "";
  private Door door = Door.SYSTEM;
  private String address = "";
  private String operation = "";
  private String login = "";
  private String asked = "";
  private String code = "";
  private boolean answeredAgain;
  private long account;
  private @Nullable Caller caller;
  private Map<String, Object> outer = Map.of();

  @PostConstruct
  void begin() {
    outer = outerContext();
    LOGGED.forEach(MDC::remove);
    MDC.put(INCIDENT_KEY, incident());
  }

  @PreDestroy
  void end() {
    LOGGED.forEach(MDC::remove);
    outer.forEach(MDC::put);
  }

  /** Of the call within which this one is, on the same thread; empty = there is none. */
  private static Map<String, Object> outerContext() {
    if (MDC.get(INCIDENT_KEY) == null) {
      return Map.of();
    }
    Map<String, Object> found = new HashMap<>(MDC.getMap());
    found.keySet().retainAll(LOGGED);
    return found;
  }

  /**
   * Says where the call came from.
   *
   * @param clientAddress a literal, behind trusted proxies the client's own; empty = this machine
   */
  public void from(String clientAddress) {
    address = clientAddress;
  }

  /** Says by which door it came in, and what it wants; the last word counts. */
  public void enters(Door by, String operationName) {
    door = by;
    operation = operationName;
    MDC.put(DOOR_KEY, by.name());
    MDC.put(OPERATION_KEY, operationName);
  }

  /** Says which login was claimed; only of one that exists, as a password may have been typed. */
  public void claims(String existingLogin) {
    login = existingLogin;
    MDC.put(LOGIN_KEY, existingLogin);
  }

  /** Says who called, once it is proven. */
  public void isBy(Caller proven) {
    caller = proven;
    login = proven.login();
    MDC.put(LOGIN_KEY, login);
  }

  /** Says which account the call is about, or made; the last word counts, 0 = none or not known. */
  public void concerns(long accountId) {
    account = accountId;
  }

  /** Says what it asks for, without anything secret or personal. */
  public void asks(String shownParameters) {
    asked = shownParameters;
  }

  /** Says by which code the caller is told that it was refused or failed. */
  public void isTold(String failureCode) {
    code = failureCode;
  }

  /** Says that it was done before, and is answered as it was then: nothing is done now. */
  public void answersAgain() {
    answeredAgain = true;
  }

  /** Whether it is only answered again. */
  public boolean isAnsweredAgain() {
    return answeredAgain;
  }

  /**
   * Names this call in faults, in the log and in the trail: a UUID that begins with the time
   * (version 7), so that an index of them grows at its end. It is a name and opens nothing, so that
   * it need not be hard to guess.
   */
  public String incident() {
    if (incident.isEmpty()) {
      long time = clock.millis() << (Long.SIZE - TIME_BITS);
      ThreadLocalRandom random = ThreadLocalRandom.current();
      long high = time | VERSION_7 | (random.nextLong() & 0xfffL);
      incident = new UUID(high, VARIANT | (random.nextLong() >>> 2)).toString();
    }
    return incident;
  }

  public Door door() {
    return door;
  }

  /** The client's address, a literal; empty where there is no network or it is not known. */
  public String address() {
    return address;
  }

  /** What the door calls it, such as {@code oneTimeDebit}; empty before it is understood. */
  public String operation() {
    return operation;
  }

  /** Who it claims to be or is; empty = unknown. */
  public String login() {
    return login;
  }

  /** What it asks for, fit to be shown; empty before it is understood. */
  public String asked() {
    return asked;
  }

  /** What the caller was told in place of an answer; empty = nothing of that kind. */
  public String code() {
    return code;
  }

  /** The account that the call is about; 0 = none, or not known. */
  public long account() {
    return account;
  }

  /** Who it was; empty as long as nothing is proven. */
  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }
}
