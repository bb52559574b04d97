package org.orrery.ftp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.orrery.account.AccountService;
import org.orrery.security.Caller;
import org.orrery.security.Password;
import org.orrery.shared.AccountId;

/** Changes the password of an account's FTP access. */
@Stateless
public class FtpPasswords {

  @PersistenceContext EntityManager em;
  @Inject AccountService accounts;

  /**
   * Sets the FTP password of the account that the caller acts on. Stored as SHA-512 crypt, which
   * FTP servers read; the control panel's password stays as it is.
   */
  public void change(Caller caller, Password password) {
    AccountId account = accounts.actingToChange(caller).id();
    String hash = Sha2Crypt.sha512Crypt(password.value().getBytes(StandardCharsets.UTF_8));
    em.merge(FtpPassword.of(account, hash));
  }
}
