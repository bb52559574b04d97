package org.orrery.soap;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Every reason for which the door itself refuses a request, before any service sees it. Names are a
 * public contract, apart from those of the services.
 */
public enum DoorFault {
  /** Not well-formed XML, not an envelope, no call in it, or XML that SOAP forbids. */
  MALFORMED_REQUEST,
  /** Another version of SOAP. */
  VERSION_MISMATCH("VersionMismatch"),
  /** A header that the door is obliged to understand, and does not. */
  HEADER_NOT_UNDERSTOOD("MustUnderstand"),
  /** The service has no such operation. */
  UNKNOWN_OPERATION,
  /** Neither the path nor the call's namespace names a service. */
  UNKNOWN_SERVICE,
  /** A parameter that its type cannot hold, or that is given twice. */
  INVALID_PARAMETER,
  /** A reference to nothing, to itself, or in a circle. */
  INVALID_REFERENCE,
  /** More bytes, elements, depth or references than any honest request has. */
  REQUEST_TOO_LARGE,
  /** The rest of a request did not come within the server's patience. */
  REQUEST_INCOMPLETE,
  /** Too many (large) requests at once, or no database; the same may come again in a while. */
  SERVER_BUSY,
  /** The door failed by a fault of its own; the log says why. */
  DOOR_FAILED;

  /** What Axis answers for anything that a method throws. */
  static final String USER_EXCEPTION = "Server.userException";

  /** The request's attribute under which the server's log tells of it, if it has one. */
  private static final String INCIDENT = "org.orrery.incident";

  /** The request's attribute under which the code of a refusal is kept, for whoever counts. */
  private static final String CODE = "org.orrery.code";

  private final String soapCode;

  DoorFault() {
    this(USER_EXCEPTION);
  }

  DoorFault(String soapCode) {
    this.soapCode = soapCode;
  }

  /** Leaves the code on the request for the server around the door, which counts calls by it. */
  static Fault noted(ServletRequest request, Fault fault) {
    request.setAttribute(CODE, fault.code());
    return fault;
  }

  /** What a caller is told when the door failed; names the incident by which a person finds why. */
  static Fault failed(@Nullable ServletRequest request) {
    Object incident = request == null ? null : request.getAttribute(INCIDENT);
    String where = incident == null ? "" : "; the provider finds it under " + incident;
    return new Fault(DOOR_FAILED.name(), "The request could not be processed" + where);
  }

  /** The local name of SOAP's {@code faultcode} that goes with a code, the door's or another's. */
  static String soapCode(String code) {
    for (DoorFault fault : values()) {
      if (fault.name().equals(code)) {
        return fault.soapCode;
      }
    }
    return USER_EXCEPTION;
  }
}
