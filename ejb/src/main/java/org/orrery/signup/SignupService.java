package org.orrery.signup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.orrery.account.AccountService;
import org.orrery.account.SellerNotFoundException;
import org.orrery.domain.DomainName;
import org.orrery.oversight.Oversight;
import org.orrery.plan.PlanNotFoundException;
import org.orrery.plan.PlanPrices;
import org.orrery.plan.PlanView;
import org.orrery.plan.Plans;
import org.orrery.platform.BusinessDates;
import org.orrery.platform.OrreryConfig;
import org.orrery.security.AccessDeniedException;
import org.orrery.security.Caller;
import org.orrery.security.Credentials;
import org.orrery.security.Login;
import org.orrery.security.LoginTakenException;
import org.orrery.security.Role;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;
import org.orrery.vault.CardVault;

/** Takes signups: keeps each, and opens the account at once where nothing is doubtful. */
@Stateless
public class SignupService {

  @Inject SignupRepository signups;
  @Inject AccountService accounts;
  @Inject Oversight oversight;
  @Inject AccountCreation creation;
  @Inject Credentials credentials;
  @Inject Plans plans;
  @Inject PlanPrices prices;
  @Inject BusinessDates dates;
  @Inject CardVault vault;
  @Inject SignupMails mails;
  @Inject OrreryConfig config;
  @Inject Clock clock;

  /**
   * Signs somebody up.
   *
   * @return the number of the signup, whether it became an account or waits for a moderator
   * @throws AccessDeniedException if the caller is a user
   * @throws SellerNotFoundException if the pair {@code seller_id} names one the caller is not
   * @throws PlanNotFoundException if the seller has no such plan, or it is closed to signup and the
   *     pair {@code admin_signup} is not {@code yes}
   * @throws org.orrery.plan.PeriodNotFoundException if the plan has no such billing period
   * @throws LoginTakenException if somebody has the login, or waits for it
   * @throws RegistrarNotConfiguredException if a domain is to be registered
   */
  public long signUp(Caller caller, SignupRequest request) {
    accounts.requireManager(caller);
    if (request.mode() == SignupMode.REGISTRATION) {
      throw new RegistrarNotConfiguredException();
    }
    SellerId seller = seller(caller, request);
    PlanView plan = plan(seller, request);
    String passwordHash = credentials.hash(request.password()); // Before others have to wait.
    signups.reserve(request);
    SignupRepository.Taken taken =
        signups.taken(request.login(), request.domain().map(DomainName::value).orElse(""));
    if (taken.login()) {
      throw new LoginTakenException(request.login());
    }
    Set<Doubt> doubts =
        SignupRules.doubts(
            request, mustPay(plan, request), dates.openOn(seller), domain -> taken.domain());
    Signup signup = Signup.of(seller, request, passwordHash, doubts, clock.instant());
    if (doubts.isEmpty()) {
      creation.createAtOnce(signup, request.payment());
    } else {
      signups.add(signup);
      mails.received(signup.addressee());
      request.payment().card().ifPresent(card -> vault.keep(seller, signup.id(), card));
    }
    return signup.id();
  }

  /** Tells whether a login is somebody's, or a waiting signup's. */
  public boolean isTaken(Caller caller, Login login) {
    accounts.requireManager(caller);
    return signups.taken(login, "").login();
  }

  /**
   * What came of a signup.
   *
   * @throws AccessDeniedException if the caller is a user
   * @throws SignupNotFoundException if there never was such a signup with a seller of the caller's
   */
  public SignupOutcome outcome(Caller caller, long signupId) {
    oversight.require(caller);
    return signups
        .find(signupId)
        .filter(s -> caller.isStaff() || s.seller().equals(caller.seller()))
        .map(Signup::outcome)
        .orElseThrow(() -> new SignupNotFoundException(signupId));
  }

  /**
   * The same for a call without a token, which the original allowed.
   *
   * @param address where the call came from
   * @throws AccessDeniedException if that is not among {@code ORRERY_TRUSTED_ADDRESSES}
   */
  public SignupOutcome outcomeForTrusted(String address, long signupId) {
    if (!config.trustedAddresses().contains(address)) {
      throw new AccessDeniedException(
          "Send a token with this call, or have the address trusted by ORRERY_TRUSTED_ADDRESSES");
    }
    return signups
        .find(signupId)
        .map(Signup::outcome)
        .orElseThrow(() -> new SignupNotFoundException(signupId));
  }

  /** Nobody who begins a trial is asked how to pay. */
  private boolean mustPay(PlanView plan, SignupRequest request) {
    boolean begins = request.payment().type().isEmpty();
    return plan.billed() && !(begins && prices.terms(plan.id()).trialDays() != null);
  }

  private SellerId seller(Caller caller, SignupRequest request) {
    String text = request.parameter("seller_id");
    if (text.isEmpty()) {
      return caller.seller();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new InvalidValueException("seller_id must be a number");
    }
    SellerId seller = new SellerId(Long.parseLong(text));
    if (caller.role() != Role.ADMINISTRATOR && !seller.equals(caller.seller())) {
      throw new SellerNotFoundException(seller);
    }
    accounts.currency(seller); // Refuses a seller that there is not.
    return seller;
  }

  private PlanView plan(SellerId seller, SignupRequest request) {
    PlanView plan = plans.find(seller, request.planId());
    if (!plan.openToSignup() && !request.byAdministrator()) {
      throw new PlanNotFoundException(request.planId());
    }
    plans.length(request.planId(), request.periodId());
    return plan;
  }
}
