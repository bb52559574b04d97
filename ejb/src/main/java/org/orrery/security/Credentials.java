package org.orrery.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.orrery.platform.Database;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/** Makes logins and changes their passwords. */
@Stateless
public class Credentials {

  @Inject CredentialRepository credentials;
  @Inject Event<CredentialChanged> changes;
  @Inject PasswordHasher hasher;
  @Inject Database database;
  @Inject Clock clock;

  /** Tells whether somebody has this login, disabled or not. */
  public boolean exists(Login login) {
    return credentials.isTaken(login.key());
  }

  /** Hashes a password for a signup that may have to wait; what is kept is never the password. */
  public String hash(Password password) {
    return hasher.hash(password);
  }

  /** Tells whether {@link #hash} made a hash of this password; takes as long as making it. */
  public boolean isMadeOf(String passwordHash, Password password) {
    return hasher.matches(password.value(), passwordHash);
  }

  /**
   * Gives a customer its login.
   *
   * @param passwordHash as {@link #hash} made it
   * @throws LoginTakenException if somebody has it
   */
  public void create(Login login, CustomerId customer, SellerId seller, String passwordHash) {
    int added =
        database.update(
            """
            insert into credential (login_key, login, customer_id, role, seller_id, password_hash,
              changed_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (login_key) do nothing""",
            login.key(),
            login.value(),
            customer.value(),
            Role.USER.name(),
            seller.value(),
            passwordHash,
            clock.instant());
    if (added == 0) {
      throw new LoginTakenException(login);
    }
  }

  /** Lets a customer act for a seller, as its reseller or as an administrator. */
  public void promote(CustomerId customer, Role role, SellerId managed) {
    toChange(customer).promote(role, managed);
  }

  /** Changes a customer's password; whatever was verified with the old one counts no more. */
  public void changePassword(CustomerId customer, Password password) {
    String hash = hasher.hash(password); // First: it waits for its turn without a connection.
    toChange(customer).changeHash(hash, clock.instant());
  }

  /** Tells whether a customer is staff of the provider. */
  public boolean isStaff(CustomerId customer) {
    return credentials.ofCustomer(customer).filter(Credential::isStaff).isPresent();
  }

  private Credential toChange(CustomerId customer) {
    Credential credential =
        credentials
            .ofCustomer(customer)
            .orElseThrow(() -> new IllegalStateException("customer " + customer + " has no login"));
    changes.fire(new CredentialChanged(credential.loginKey()));
    return credential;
  }
}
