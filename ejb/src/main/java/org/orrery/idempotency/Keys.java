package org.orrery.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.orrery.security.CallOrigin;
import org.orrery.security.Role;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/**
 * Makes a call happen once, whichever door it came by and however often it is sent.
 *
 * <p>A key's row is written in the transaction of what the call does, before it is done: whoever
 * comes with the same key meanwhile waits, and after a crash there is neither. The first outcome
 * that is recorded is the one that everybody is told.
 */
@Stateless
public class Keys {

  /** For at least so long; see {@link #forgetSome}. */
  static final Duration KEPT = Duration.ofDays(30);

  /** Of a user, who may call little; administrators and resellers have as many as they need. */
  static final int KEYS_OF_A_USER_MAX = 1_000;

  static final int ANSWER_CHARACTERS_MAX = 100_000;
  static final int FORGOTTEN_AT_ONCE = 1_000;

  private static final int CAUSES_MAX = 20;

  /** They say nothing of the matter: the same call may be sent again, or put right, by its key. */
  private static final Set<FaultCode> PASSING =
      EnumSet.of(
          FaultCode.ACCESS_DENIED,
          FaultCode.AUTHENTICATION_FAILED,
          FaultCode.BILLING_HELD,
          FaultCode.IDEMPOTENCY_KEYS_EXHAUSTED,
          FaultCode.INVALID_VALUE,
          FaultCode.MISSING_VALUE,
          FaultCode.TOKEN_ACCOUNT,
          FaultCode.TOKEN_MONEY,
          FaultCode.TOKEN_OPERATION,
          FaultCode.TOKEN_RATE,
          FaultCode.TOO_MANY_FAILURES,
          FaultCode.VERSION_MISSING);

  @Inject KeyRepository keys;
  @Inject CallContent content;
  @Inject CallOrigin origin;
  @Inject Clock clock;

  /**
   * Runs a call, or answers what it was answered before. Joins the caller's transaction, or makes
   * one of its own.
   *
   * @param effect what the call does, in this transaction; gives the answer in the door's own form,
   *     empty if there is none, at most 100 000 characters
   * @return the first answer
   * @throws FirstRefusalException in place of any refusal by {@code effect}; after the rollback it
   *     goes to {@link #settle}
   * @throws RememberedRefusalException if the call was refused before
   * @throws KeyReusedException if the key belongs to a call with another content
   * @throws KeysExhaustedException if a user has too many
   */
  public String once(KeyedCall call, Supplier<String> effect) {
    KeyRow row = newRow(call);
    if (!keys.take(row)) {
      return replay(call, row);
    }
    if (call.caller().role() == Role.USER) {
      requireRoom(call.caller().customer().value());
    }
    String answer = first(call, row, effect);
    if (answer.length() > ANSWER_CHARACTERS_MAX) {
      throw new IllegalStateException("too long to be kept: the answer of " + call.operation());
    }
    if (!answer.isEmpty() || call.secret() != null) {
      keys.complete(row.name(), answer, content.hash(call.secret()));
    }
    return answer;
  }

  /**
   * Remembers the refusal of a call with a key. For whoever turns failures into faults, once the
   * refused call's transaction has been rolled back.
   *
   * @param failure anything; a refusal by {@link #once} may be wrapped
   * @return what the caller is to be told: the refusal itself, unless a call with the same key was
   *     refused or answered since; any other failure as it is
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Throwable settle(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (cause instanceof FirstRefusalException first) {
        return settle(first);
      }
      cause = cause.getCause();
    }
    return failure;
  }

  private Refusal settle(FirstRefusalException first) {
    if (PASSING.contains(first.code())) {
      return first.refusal();
    }
    KeyRow row = first.row().refused(first.refusal(), content.hash(first.secret()));
    if (keys.take(row)) {
      return first.refusal();
    }
    return keys.find(row.name())
        .filter(kept -> kept.isRefused() && content.isSame(kept, row, first.secret()))
        .map(KeyRow::refusal)
        .orElseGet(KeyBusyException::new);
  }

  /**
   * Deletes some keys that are older than 30 days.
   *
   * @return whether there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean forgetSome() {
    int forgotten = keys.deleteBefore(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
    return forgotten == FORGOTTEN_AT_ONCE;
  }

  private KeyRow newRow(KeyedCall call) {
    var name =
        new KeyRow.Name(call.caller().customer().value(), call.operation(), call.key().value());
    return new KeyRow(name, content.digest(call), null, "", null, null, clock.instant());
  }

  private String replay(KeyedCall call, KeyRow asked) {
    KeyRow kept = keys.find(asked.name()).orElseThrow(KeyBusyException::new);
    if (!content.isSame(kept, asked, call.secret())) {
      throw new KeyReusedException();
    }
    if (kept.isRefused()) {
      throw kept.refusal();
    }
    origin.answersAgain();
    return kept.answer();
  }

  private void requireRoom(long customer) {
    if (keys.count(customer, KEYS_OF_A_USER_MAX + 1) > KEYS_OF_A_USER_MAX) {
      throw new KeysExhaustedException(KEYS_OF_A_USER_MAX);
    }
  }

  private static String first(KeyedCall call, KeyRow row, Supplier<String> effect) {
    try {
      return effect.get();
    } catch (Refusal refusal) {
      throw new FirstRefusalException(row, call.secret(), refusal);
    }
  }
}
