package org.orrery.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.platform.DatabaseBusyException;
import org.orrery.security.CallOrigin;
import org.orrery.shared.Refusal;

/**
 * Decides what a caller is told about a failure, at every door, and records it in the trail.
 *
 * <p>A refusal carries its code and its sentence. Anything else is ours: an incident id, and
 * nothing more; the log has the rest under that id.
 */
@ApplicationScoped
public class Failures {

  /** The code of everything that is no refusal. */
  public static final String INTERNAL_ERROR = "INTERNAL_ERROR";

  /** The code of a call that found no way to the database; the door has it, too. */
  public static final String SERVER_BUSY = "SERVER_BUSY";

  /** After which a busy server is asked again. */
  public static final int BUSY_SECONDS = 10;

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());
  private static final int CAUSES_MAX = 20;
  private static final int MESSAGE_MAX = 300;

  @Inject CallOrigin origin;
  @Inject Trail trail;

  /**
   * What the caller is told.
   *
   * @param code stable; a refusal's, {@link #SERVER_BUSY} or {@link #INTERNAL_ERROR}
   * @param message one plain sentence
   */
  public record Told(String code, String message) {}

  /**
   * Names and records a failure, once its call is rolled back. Never throws.
   *
   * <p>Of a call that got no connection the log has one line and the trail nothing: it would take a
   * connection, and as long again to wait for it.
   */
  public Told tell(Throwable failure) {
    Told told = named(failure);
    origin.isTold(told.code());
    return told;
  }

  private Told named(Throwable failure) {
    Optional<Refusal> refusal = refusal(failure);
    if (refusal.isEmpty() && caused(failure, DatabaseBusyException.class).isPresent()) {
      LOG.warning(() -> "incident " + origin.incident() + ": no connection to the database");
      return new Told(
          SERVER_BUSY,
          "The server is too busy; send the same call again, by the same idempotency key if it has"
              + " one, in "
              + BUSY_SECONDS
              + " seconds");
    }
    if (refusal.isEmpty()) {
      LOG.log(Level.SEVERE, failure, () -> "incident " + origin.incident());
    }
    Told told = refusal.map(Failures::told).orElseGet(this::internal);
    try {
      trail.refused(told.code());
    } catch (RuntimeException e) {
      // What the caller is told matters more; the log has both.
      LOG.log(Level.SEVERE, e, () -> "the trail could not keep a " + told.code());
    }
    return told;
  }

  /**
   * The refusal in a failure, however it was wrapped on its way; empty = it is an error of ours.
   */
  public static Optional<Refusal> refusal(Throwable failure) {
    return caused(failure, Refusal.class);
  }

  private static <T> Optional<T> caused(Throwable failure, Class<T> type) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** A caller's own text in a message is no reason for a long answer. */
  private static Told told(Refusal refusal) {
    String message = String.valueOf(refusal.getMessage());
    boolean isShort = message.length() <= MESSAGE_MAX;
    return new Told(
        refusal.code().name(), isShort ? message : message.substring(0, MESSAGE_MAX) + "…");
  }

  private Told internal() {
    return new Told(
        INTERNAL_ERROR, "Internal error; the provider finds it under " + origin.incident());
  }
}
