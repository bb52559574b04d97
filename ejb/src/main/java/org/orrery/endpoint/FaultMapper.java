package org.orrery.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.orrery.security.CallOrigin;
import org.orrery.shared.Refusal;
import org.orrery.soap.Fault;
import org.orrery.soap.FaultTranslator;

/**
 * Turns any failure into what the caller is told.
 *
 * <p>A refusal carries its code and its sentence. Anything else is ours: an incident id, and
 * nothing more; the log has the rest under that id.
 */
@ApplicationScoped
public class FaultMapper implements FaultTranslator {

  private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());
  private static final int CAUSES_MAX = 20;
  private static final int MESSAGE_MAX = 300;

  @Inject CallOrigin origin;

  @Override
  public Fault translate(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (cause instanceof Refusal refusal) {
        return new Fault(refusal.code().name(), cut(String.valueOf(refusal.getMessage())));
      }
      cause = cause.getCause();
    }
    return internal(failure);
  }

  /** A caller's own text in a message is no reason for a long answer. */
  private static String cut(String message) {
    return message.length() <= MESSAGE_MAX ? message : message.substring(0, MESSAGE_MAX) + "…";
  }

  private Fault internal(Throwable failure) {
    String incident = origin.incident();
    LOG.log(Level.SEVERE, failure, () -> "incident " + incident);
    return new Fault("INTERNAL_ERROR", "Internal error; the provider finds it under " + incident);
  }
}
