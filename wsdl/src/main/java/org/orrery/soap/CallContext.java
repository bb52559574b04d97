package org.orrery.soap;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.orrery.wire.AuthToken;

/** What is known of the call that the current thread serves, beyond its declared parameters. */
public final class CallContext {

  private static final ThreadLocal<@Nullable CallContext> CURRENT = new ThreadLocal<>();

  private final String operation;
  private final String remoteAddress;
  private final @Nullable AuthToken undeclaredToken;
  private final List<String> idempotencyKeys;
  private @Nullable Object caller;

  /**
   * The context of one call.
   *
   * @param undeclaredToken the token sent with an operation that declares none, or null
   * @param idempotencyKeys as sent in headers: one or none in an honest call
   */
  public CallContext(
      String operation,
      String remoteAddress,
      @Nullable AuthToken undeclaredToken,
      List<String> idempotencyKeys) {
    this.operation = operation;
    this.remoteAddress = remoteAddress;
    this.undeclaredToken = undeclaredToken;
    this.idempotencyKeys = List.copyOf(idempotencyKeys);
  }

  /**
   * The context of the call that this thread serves.
   *
   * @throws IllegalStateException outside of a call
   */
  public static CallContext current() {
    CallContext context = CURRENT.get();
    if (context == null) {
      throw new IllegalStateException("no SOAP call on this thread");
    }
    return context;
  }

  /** Runs {@code work} as part of this call; afterwards the thread is as it was before. */
  public <T extends @Nullable Object> T during(Callable<T> work) throws Exception {
    CallContext before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.call();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** The operation's name on the wire. */
  public String operation() {
    return operation;
  }

  /** The caller's address as the web container sees it; empty where there is no network. */
  public String remoteAddress() {
    return remoteAddress;
  }

  /** Keeps who calls, so that a call finds it out once. */
  public void keepCaller(Object identified) {
    caller = identified;
  }

  /** Who calls, if that was found out before. */
  public <T> Optional<T> caller(Class<T> type) {
    return Optional.ofNullable(caller).map(type::cast);
  }

  /** The idempotency keys in the headers of the envelope and of HTTP, unchecked. */
  public List<String> idempotencyKeys() {
    return idempotencyKeys;
  }

  /** The token that came with an operation that declares none. */
  public Optional<AuthToken> undeclaredToken() {
    return Optional.ofNullable(undeclaredToken);
  }
}
