package org.orrery.signup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.shared.AccountId;
import org.orrery.vault.CardVault;

/** What a moderator does with signups that wait. For operators only: the doors see to that. */
@Stateless
public class Moderation {

  @Inject SignupRepository signups;
  @Inject AccountCreation creation;
  @Inject CardVault vault;

  /** Those that wait, oldest first, at most {@value SignupRepository#LISTED_MAX}. */
  public List<ModeratedSignup> waiting() {
    return signups.moderated().stream().map(Signup::moderated).toList();
  }

  /** How many wait. */
  public long waitingCount() {
    return signups.moderatedCount();
  }

  /**
   * Opens the account in spite of the doubts; without its domain, if that cannot be had. A claim to
   * pay no tax is granted with it.
   *
   * @throws SignupNotFoundException if no such signup waits
   */
  public AccountId approve(long signupId) {
    return creation.create(waiting(signupId), true).id();
  }

  /**
   * The same, but a claim to pay no tax is only kept, not granted.
   *
   * @throws SignupNotFoundException if no such signup waits
   */
  public AccountId approveTaxed(long signupId) {
    return creation.create(waiting(signupId), false).id();
  }

  /**
   * Ends the signup; the login is free again, the number of its card forgotten.
   *
   * @throws SignupNotFoundException if no such signup waits
   */
  public void reject(long signupId) {
    waiting(signupId).reject();
    vault.discard(signupId);
  }

  private Signup waiting(long signupId) {
    return signups.lockModerated(signupId).orElseThrow(() -> new SignupNotFoundException(signupId));
  }
}
