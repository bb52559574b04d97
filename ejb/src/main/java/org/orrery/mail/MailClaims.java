package org.orrery.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Takes mails to be sent, in short transactions of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailClaims {

  @Inject MailRepository mails;

  /**
   * Takes what is due, as far as the limit per minute allows.
   *
   * @param claim who takes it, unique
   * @param limit at most so many
   */
  public List<QueuedMail> take(String claim, int limit) {
    int allowed = Math.min(limit, mails.allowance());
    return allowed == 0 ? List.of() : mails.claim(claim, allowed);
  }
}
