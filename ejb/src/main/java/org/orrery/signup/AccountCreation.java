package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountService;
import org.orrery.account.AccountView;
import org.orrery.account.Trials;
import org.orrery.domain.DomainKind;
import org.orrery.domain.DomainName;
import org.orrery.domain.Domains;
import org.orrery.plan.PlanKind;
import org.orrery.plan.Plans;
import org.orrery.security.CallOrigin;
import org.orrery.vault.CardVault;

/** Makes of a signup what it asked for: customer, account, domain, and a seller if it is one. */
@ApplicationScoped
class AccountCreation {

  @Inject SignupRepository signups;
  @Inject AccountLifecycle lifecycle;
  @Inject AccountService accounts;
  @Inject Plans plans;
  @Inject Domains domains;
  @Inject ResellerOpening resellers;
  @Inject CardVault vault;
  @Inject Trials trials;
  @Inject SignupMails mails;
  @Inject CallOrigin origin;

  /**
   * Opens the account, and notes it in the signup and as what the call is about. A domain that
   * cannot be had is left out: a moderator decided so, because a signup with such a domain always
   * waits for one.
   *
   * @param exempts whether a moderator granted its claim to pay no tax
   * @throws org.orrery.security.LoginTakenException if somebody has the login
   */
  AccountView create(Signup signup, boolean exempts) {
    AccountView account = open(signup, exempts);
    vault.handOver(signup.id(), account.customer());
    mails.opened(signup.addressee(), account.id());
    conclude(account);
    return account;
  }

  /**
   * The same for a signup without doubts, which is stored now, with what became of it. It claims no
   * tax exemption, because that is a doubt.
   */
  void createAtOnce(Signup signup, Payment payment) {
    AccountView account = open(signup, false);
    signups.add(signup);
    payment.card().ifPresent(card -> vault.keep(signup.id(), account, card));
    mails.receivedAndOpened(signup.addressee(), account.id());
    conclude(account);
  }

  private AccountView open(Signup signup, boolean exempts) {
    AccountView account =
        lifecycle.openForNewCustomer(
            signup.login(),
            signup.passwordHash(),
            signup.opening(accounts.currency(signup.seller()), exempts));
    signup.mode().domainKind().ifPresent(kind -> addDomain(signup, account, kind));
    if (plans.find(account.planId()).kind() == PlanKind.RESELLER) {
      resellers.open(account, signup.login());
    }
    signup.created(account);
    return account;
  }

  private void conclude(AccountView account) {
    trials.closeIfOver(account);
    origin.concerns(account.id().value());
  }

  private void addDomain(Signup signup, AccountView account, DomainKind kind) {
    DomainName.read(signup.domainName())
        .ifPresent(name -> domains.addIfFree(account.id(), name, kind, account.createdOn()));
  }
}
