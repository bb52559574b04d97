package org.orrery.notice;

/**
 * What the provider is answered.
 *
 * @param status an HTTP status
 * @param body plain text; may be empty
 */
public record NoticeReply(int status, String body) {

  static final NoticeReply UNKNOWN_METHOD = new NoticeReply(404, "");
  static final NoticeReply REFUSED = new NoticeReply(403, "");

  /** What the trail calls a notice that its signature does not prove. */
  public static final String NOT_PROVEN = "NOTICE_NOT_PROVEN";

  /** Tells whether the notice was for a provider that there is, and was not proven. */
  public boolean isNotProven() {
    return status == REFUSED.status;
  }
}
