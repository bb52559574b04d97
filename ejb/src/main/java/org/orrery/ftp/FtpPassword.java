package org.orrery.ftp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.orrery.shared.AccountId;

/** What an FTP server checks a sign-in to an account's files against. */
@Entity
@Table(name = "ftp_password")
class FtpPassword {

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Column(name = "password_hash", nullable = false, length = 120)
  private String passwordHash = "";

  protected FtpPassword() {}

  static FtpPassword of(AccountId account, String passwordHash) {
    FtpPassword password = new FtpPassword();
    password.accountId = account.value();
    password.passwordHash = passwordHash;
    return password;
  }
}
