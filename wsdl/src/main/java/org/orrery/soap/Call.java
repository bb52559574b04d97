package org.orrery.soap;

import com.sun.xml.ws.api.message.Packet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.AuthToken;

/**
 * One call on its way through the engine: made by the handler on the way in, carried as a property
 * of the message, read on the way out.
 */
final class Call {

  private static final String PROPERTY = "org.orrery.soap.call";

  private final ServiceContract.Operation operation;
  private final String namespace;
  private final @Nullable AuthToken undeclaredToken;
  private @Nullable Fault fault;

  /**
   * A call that was understood.
   *
   * @param namespace that of the call's element, which the answer repeats, whatever it is
   */
  Call(ServiceContract.Operation operation, String namespace, @Nullable AuthToken undeclaredToken) {
    this.operation = operation;
    this.namespace = namespace;
    this.undeclaredToken = undeclaredToken;
  }

  static Optional<Call> of(Packet packet) {
    return of(packet.invocationProperties);
  }

  static Optional<Call> of(Map<String, Object> properties) {
    return Optional.ofNullable((Call) properties.get(PROPERTY));
  }

  void putInto(Map<String, Object> properties) {
    properties.put(PROPERTY, this);
  }

  ServiceContract.Operation operation() {
    return operation;
  }

  String namespace() {
    return namespace;
  }

  CallContext context(String remoteAddress) {
    return new CallContext(operation.name(), remoteAddress, undeclaredToken);
  }

  void failed(Fault reason) {
    fault = reason;
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }
}
