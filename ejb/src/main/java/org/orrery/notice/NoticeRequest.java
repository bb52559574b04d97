package org.orrery.notice;

import java.util.Map;

/**
 * A notice as it came in.
 *
 * @param headers by name in lower case
 * @param body in UTF-8
 */
public record NoticeRequest(Map<String, String> headers, String body) {

  /** Copies the headers. */
  public NoticeRequest {
    headers = Map.copyOf(headers);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** Without the body, which may hold a password. */
  @Override
  public String toString() {
    return "a notice of " + body.length() + " characters";
  }
}
