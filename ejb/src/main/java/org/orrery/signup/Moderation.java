package org.orrery.signup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.orrery.shared.AccountId;
import org.orrery.shared.OneLine;
import org.orrery.vault.CardVault;

/** What a moderator does with signups that wait. For operators only: the doors see to that. */
@Stateless
public class Moderation {

  private static final int REASON_MAX = 500;

  @Inject SignupRepository signups;
  @Inject SignupFiles files;
  @Inject SignupMails mails;
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

  /**
   * The same, and tells the customer why, if customers are written to about signups.
   *
   * @param reason for the customer to read; at most 500 characters, in one line
   * @throws SignupNotFoundException if no such signup waits
   * @throws org.orrery.shared.InvalidValueException if the reason is none
   */
  public void refuse(long signupId, String reason) {
    String told = OneLine.require("reason", reason, REASON_MAX);
    SignupMails.Addressee customer = waiting(signupId).addressee();
    reject(signupId);
    files.keepReason(signupId, told);
    mails.refused(customer, told);
  }

  /**
   * All that is known of a signup, whatever came of it.
   *
   * @throws SignupNotFoundException if there never was one
   */
  public SignupDetails details(long signupId) {
    return files.read(signupId).orElseThrow(() -> new SignupNotFoundException(signupId));
  }

  private Signup waiting(long signupId) {
    return signups.lockModerated(signupId).orElseThrow(() -> new SignupNotFoundException(signupId));
  }
}
