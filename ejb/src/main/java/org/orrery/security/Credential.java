package org.orrery.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * A login and what proves it.
 *
 * <p>Made with its customer; the password changes, the login never does. Each change raises the
 * version, which ends whatever was verified before, on every node.
 */
@Entity
@Table(name = "credential")
class Credential {

  @Id
  @Column(name = "login_key", length = 64)
  private String loginKey = "";

  @Column(nullable = false, updatable = false, length = 64)
  private String login = "";

  @Column(name = "customer_id", nullable = false, updatable = false)
  private long customerId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 15)
  private Role role = Role.USER;

  @Column(name = "seller_id", nullable = false, updatable = false)
  private long sellerId;

  @Column(name = "managed_seller_id")
  private @Nullable Long managedSellerId;

  @Column(name = "password_hash", nullable = false, length = 200)
  private String passwordHash = "";

  @Column(nullable = false)
  private int version;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt = Instant.EPOCH;

  @Transient private boolean hasFactor;

  protected Credential() {}

  static Credential of(
      Login login, CustomerId customer, SellerId seller, String passwordHash, Instant now) {
    Credential credential = new Credential();
    credential.loginKey = login.key();
    credential.login = login.value();
    credential.customerId = customer.value();
    credential.sellerId = seller.value();
    credential.passwordHash = passwordHash;
    credential.changedAt = now;
    return credential;
  }

  /** What a row says, with all that it takes to believe a token. */
  static Credential read(ResultSet row) throws SQLException {
    Credential credential = new Credential();
    credential.loginKey = row.getString("login_key");
    credential.login = row.getString("login");
    credential.customerId = row.getLong("customer_id");
    credential.role = Role.valueOf(row.getString("role"));
    credential.sellerId = row.getLong("seller_id");
    credential.managedSellerId = row.getObject("managed_seller_id", Long.class);
    credential.passwordHash = row.getString("password_hash");
    credential.version = row.getInt("version");
    credential.hasFactor = row.getBoolean("has_factor");
    return credential;
  }

  /** Makes an administrator or a reseller of a user. */
  void promote(Role newRole, SellerId managed) {
    role = newRole;
    managedSellerId = managed.value();
  }

  void changeHash(String newHash, Instant now) {
    passwordHash = newHash;
    changedAt = now;
    version++;
  }

  String loginKey() {
    return loginKey;
  }

  String login() {
    return login;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean isStaff() {
    return role == Role.ADMINISTRATOR || role == Role.SUPPORT;
  }

  /** Whether people show a code after the password; known where a row was read. */
  boolean hasFactor() {
    return hasFactor;
  }

  int version() {
    return version;
  }

  /** Who this is in a call; a reseller is one only when the token says so. */
  Caller caller(Token token) {
    boolean acts = role != Role.RESELLER || token.asReseller();
    boolean managedKnown = role != Role.USER && acts && managedSellerId != null;
    return new Caller(
        new CustomerId(customerId),
        login,
        managedKnown ? role : Role.USER,
        new SellerId(managedKnown && managedSellerId != null ? managedSellerId : sellerId),
        token.accountId());
  }
}
