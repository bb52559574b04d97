package org.orrery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.orrery.node.NodeLost;

/**
 * Gives back the mails that a lost node had taken and not begun to hand over. One that only seemed
 * lost notices by its claim, which every step names.
 */
@ApplicationScoped
class MailsOfLostNodes {

  @Inject MailRepository mails;

  void onLost(@Observes NodeLost node) {
    mails.releaseOf(node.name());
  }
}
