package org.orrery.soap;

import com.sun.xml.ws.api.message.Packet;
import java.util.ArrayList;
import java.util.List;
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
  private List<String> idempotencyKeys = List.of();
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

  /** Keeps what the envelope's headers say. */
  void idempotencyKeys(List<String> keys) {
    idempotencyKeys = List.copyOf(keys);
  }

  /**
   * What the service may know of the call.
   *
   * @param httpKey the idempotency key in HTTP's own header, or null
   */
  CallContext context(String remoteAddress, @Nullable String httpKey) {
    List<String> keys = new ArrayList<>(idempotencyKeys);
    if (httpKey != null) {
      keys.add(httpKey.strip());
    }
    return new CallContext(operation.name(), remoteAddress, undeclaredToken, keys);
  }

  void failed(Fault reason) {
    fault = reason;
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }
}
