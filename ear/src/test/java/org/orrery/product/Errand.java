package org.orrery.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What a clerk of {@link MixedLoad} is sent to do, and how often of a thousand times. */
enum Errand {
  READ_QUOTA(380, Trace.NONE),
  LIST_ACCOUNTS(120, Trace.NONE),
  DEBIT_ONCE(200, Trace.CHARGE),
  DEBIT_MONTHLY(60, Trace.CHARGE),
  CREDIT(120, Trace.CREDIT),
  SUSPEND(20, Trace.NONE),
  RESUME(20, Trace.NONE),
  SIGN_UP(10, Trace.LOGIN),
  /** A customer debits somebody else. */
  DEBIT_A_STRANGER(35, Trace.CHARGE),
  /** More digits than any amount has. */
  DEBIT_NONSENSE(35, Trace.CHARGE);

  /** Where one can see afterwards that it was done. */
  enum Trace {
    NONE,
    CHARGE,
    CREDIT,
    LOGIN
  }

  private static final List<Errand> MIX =
      Arrays.stream(values())
          .flatMap(errand -> Collections.nCopies(errand.permille, errand).stream())
          .toList();

  private final int permille;
  private final Trace trace;

  Errand(int permille, Trace trace) {
    this.permille = permille;
    this.trace = trace;
  }

  /**
   * One of them, as often as its share says.
   *
   * @param random any number
   */
  static Errand any(int random) {
    return MIX.get(Math.floorMod(random, MIX.size()));
  }

  Trace trace() {
    return trace;
  }

  /** Whether there is no way in which it could be granted. */
  boolean isHopeless() {
    return this == DEBIT_A_STRANGER || this == DEBIT_NONSENSE;
  }

  /** The operation it calls. */
  String operation() {
    return switch (this) {
      case READ_QUOTA -> "getQuota";
      case LIST_ACCOUNTS -> "getAccounts";
      case DEBIT_ONCE, DEBIT_A_STRANGER, DEBIT_NONSENSE -> "oneTimeDebit";
      case DEBIT_MONTHLY -> "monthlyBasedDebit";
      case CREDIT -> "addCredit";
      case SUSPEND -> "suspendAccount";
      case RESUME -> "resumeAccount";
      case SIGN_UP -> "signupUser";
    };
  }

  /**
   * Names and values of the call.
   *
   * @param name nobody else's: what is booked is found by it, and who signs up has it as login
   */
  Object[] parameters(String account, BigDecimal amount, String name) {
    List<Object> parameters = new ArrayList<>();
    switch (this) {
      case LIST_ACCOUNTS -> {}
      case SIGN_UP -> parameters.addAll(List.of(new SignupForm(name).namesAndValues()));
      default -> parameters.addAll(List.of("accountId", account));
    }
    switch (this) {
      case DEBIT_ONCE, DEBIT_A_STRANGER ->
          parameters.addAll(List.of("amount", amount, "description", name));
      case DEBIT_NONSENSE ->
          parameters.addAll(List.of("amount", "1e999999999", "description", name));
      case CREDIT -> parameters.addAll(List.of("amount", amount, "description", name, "id", name));
      case DEBIT_MONTHLY -> {
        parameters.addAll(List.of("amount", amount, "description", name, "frequency", 1));
        parameters.addAll(List.of("duration", 6, "startOn", Customer.Monthly.RIGHT_NOW));
      }
      default -> {}
    }
    return parameters.toArray();
  }
}
