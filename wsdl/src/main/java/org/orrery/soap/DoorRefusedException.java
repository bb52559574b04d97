package org.orrery.soap;

/** The door's own "no" to a request: named, and written for whoever wrote the client. */
final class DoorRefusedException extends RuntimeException {

  private final DoorFault reason;

  DoorRefusedException(DoorFault reason, String message) {
    super(message);
    this.reason = reason;
  }

  DoorFault reason() {
    return reason;
  }

  Fault fault() {
    return new Fault(reason.name(), String.valueOf(getMessage()));
  }
}
