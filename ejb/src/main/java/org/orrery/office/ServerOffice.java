package org.orrery.office;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.orrery.account.AccountService;
import org.orrery.guard.Guard;
import org.orrery.guard.GuardStatus;
import org.orrery.mail.MailDesk;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TlsKeyStore;
import org.orrery.security.Caller;
import org.orrery.shared.InvalidValueException;
import org.orrery.vault.VaultKeys;

/**
 * What an operator looks for about the server that answers. All of it is an administrator's; others
 * are refused with {@code org.orrery.security.AccessDeniedException}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ServerOffice {

  @Inject AccountService accounts;
  @Inject TlsKeyStore certificate;
  @Inject VaultKeys keys;
  @Inject Guard guard;
  @Inject MailDesk mails;
  @Inject OrreryConfig config;

  /** What the node that answers works with. */
  public Surroundings read(Caller caller) {
    accounts.requireAdministrator(caller);
    GuardStatus status = guard.status();
    return new Surroundings(
        certificate(),
        keys.current(),
        status.doubt(),
        status.beatAt(),
        status.remembers(),
        mails.server(),
        config.metricsAllowed().toString());
  }

  /** What keeps it from being read is told in its place: the rest is wanted then, too. */
  private String certificate() {
    try {
      return certificate.writtenAt().isEmpty() ? "" : certificate.describe();
    } catch (InvalidValueException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
