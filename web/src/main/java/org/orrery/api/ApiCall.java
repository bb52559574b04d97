package org.orrery.api;

import jakarta.enterprise.context.RequestScoped;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orrery.idempotency.IdempotencyKey;
import org.orrery.idempotency.KeyedCall;
import org.orrery.security.Caller;
import org.orrery.security.Operation;

/** What is known of the call that is being answered: who, what, on which version, by which key. */
@RequestScoped
public class ApiCall {

  /** The name of this door in scopes of API tokens and before operations of keys. */
  private static final String SERVICE = "JsonApi";

  private @Nullable Caller caller;
  private String operation = "";
  private Class<?> answer = Object.class;
  private String path = "";
  private String query = "";
  private byte[] body = new byte[0];
  private @Nullable IdempotencyKey key;
  private @Nullable String ifMatch;

  /** Who calls. */
  public Caller caller() {
    if (caller == null) {
      throw new IllegalStateException("nobody was asked who calls");
    }
    return caller;
  }

  /** Which operation, by the name that it has in the OpenAPI document; empty before it is known. */
  public String operation() {
    return operation;
  }

  /** What the operation answers. */
  Class<?> answer() {
    return answer;
  }

  /** On what, as the path below {@code /api/v1}. */
  public String path() {
    return path;
  }

  /** Whether it is to happen once, by an idempotency key. */
  public boolean isKeyed() {
    return key != null;
  }

  /** The version that the caller has read; null = it names none. */
  public @Nullable String ifMatch() {
    return ifMatch;
  }

  /**
   * The call by its key, with all that it asks for; empty = it has none.
   *
   * @throws org.orrery.shared.InvalidValueException if it sets a password that cannot be one
   */
  Optional<KeyedCall> keyed() {
    IdempotencyKey sent = key;
    if (sent == null) {
      return Optional.empty();
    }
    SentContent content = SentContent.of(body);
    content.add("path", path);
    content.add("query", query);
    content.add("ifMatch", ifMatch == null ? "" : ifMatch);
    String name = asOperation(operation).toString();
    return Optional.of(new KeyedCall(caller(), name, sent, content.text(), content.secret()));
  }

  static Operation asOperation(String name) {
    return new Operation(SERVICE, name);
  }

  void by(Caller known) {
    caller = known;
  }

  void carries(byte[] sent) {
    body = sent;
  }

  void is(Method method, String pathBelow, String queryBehind) {
    operation = method.getName();
    answer = method.getReturnType();
    path = pathBelow;
    query = queryBehind;
  }

  void says(@Nullable IdempotencyKey sentKey, @Nullable String version) {
    key = sentKey;
    ifMatch = version;
  }
}
