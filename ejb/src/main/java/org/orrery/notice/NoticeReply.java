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
}
