package org.orrery.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/**
 * A key with the outcome of its call.
 *
 * @param digest of the call's content
 * @param secretHash of the password that it sets; null if none
 * @param answer empty where the operation answers nothing, and where it was refused
 * @param faultCode null unless it was refused
 * @param faultMessage null unless it was refused
 */
record KeyRow(
    Name name,
    String digest,
    @Nullable String secretHash,
    String answer,
    @Nullable String faultCode,
    @Nullable String faultMessage,
    Instant createdAt) {

  private static final int MESSAGE_MAX = 1_000;

  /** What is unique. */
  record Name(long customerId, String operation, String key) {}

  /** The same call, refused. */
  KeyRow refused(Refusal refusal, @Nullable String hash) {
    String message = String.valueOf(refusal.getMessage());
    return new KeyRow(
        name,
        digest,
        hash,
        "",
        refusal.code().name(),
        message.substring(0, Math.min(message.length(), MESSAGE_MAX)),
        createdAt);
  }

  boolean isRefused() {
    return faultCode != null;
  }

  /**
   * The refusal that was told.
   *
   * @throws IllegalStateException if the call was answered
   */
  Refusal refusal() {
    if (faultCode == null || faultMessage == null) {
      throw new IllegalStateException("key " + name + " was answered");
    }
    return new RememberedRefusalException(FaultCode.valueOf(faultCode), faultMessage);
  }
}
