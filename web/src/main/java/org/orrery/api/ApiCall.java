package org.orrery.api;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import org.orrery.security.Caller;

/** What is known of the call that is being answered: who, what, on which version, by which key. */
@RequestScoped
public class ApiCall {

  private @Nullable Caller caller;
  private String operation = "";
  private String path = "";
  private String content = "";
  private @Nullable String key;
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

  /** On what, as the path below {@code /api/v1}. */
  public String path() {
    return path;
  }

  /** A digest of what was sent; empty = nothing. */
  public String content() {
    return content;
  }

  /** The caller's own name for the call; null = none. */
  public @Nullable String key() {
    return key;
  }

  /** The version that the caller has read; null = it names none. */
  public @Nullable String ifMatch() {
    return ifMatch;
  }

  void by(Caller known) {
    caller = known;
  }

  void carries(String digest) {
    content = digest;
  }

  void is(String operationName, String pathBelow) {
    operation = operationName;
    path = pathBelow;
  }

  void says(@Nullable String idempotencyKey, @Nullable String version) {
    key = idempotencyKey;
    ifMatch = version;
  }
}
