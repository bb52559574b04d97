package org.orrery.office;

import org.orrery.shared.FaultCode;
import org.orrery.shared.Refusal;

/** The caller does not say which version it wants to change. */
public class VersionMissingException extends Refusal {

  /** Tells what to do. */
  public VersionMissingException() {
    super(FaultCode.VERSION_MISSING, "Send the ETag of what you have read as If-Match");
  }
}
