package org.orrery.endpoint;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jws.HandlerChain;
import jakarta.jws.WebService;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountLifecycle;
import org.orrery.account.AccountService;
import org.orrery.account.AccountState;
import org.orrery.account.AccountView;
import org.orrery.account.Offer;
import org.orrery.account.Passwords;
import org.orrery.billing.DebitService;
import org.orrery.credit.Credit;
import org.orrery.credit.CreditService;
import org.orrery.directory.AccountSearch;
import org.orrery.directory.ContactDetail;
import org.orrery.directory.Directory;
import org.orrery.domain.Domains;
import org.orrery.ftp.FtpPasswords;
import org.orrery.plan.Plans;
import org.orrery.provisioning.Resource;
import org.orrery.provisioning.ResourceLimits;
import org.orrery.security.Caller;
import org.orrery.security.Callers;
import org.orrery.security.Door;
import org.orrery.security.Login;
import org.orrery.security.Operation;
import org.orrery.security.Password;
import org.orrery.signup.SignupOutcome;
import org.orrery.signup.SignupService;
import org.orrery.soap.CallContext;
import org.orrery.soap.CdiManaged;
import org.orrery.trail.ReadOnly;
import org.orrery.trail.Recorded;
import org.orrery.trail.TrailInterceptor;
import org.orrery.wire.AdminServices;
import org.orrery.wire.AuthToken;
import org.orrery.wire.ContactInfo;
import org.orrery.wire.LongArray;
import org.orrery.wire.NamedParameterArray;
import org.orrery.wire.NestedStringArray;
import org.orrery.wire.PaymentInfo;
import org.orrery.wire.StringArray;
import org.orrery.wire.UserInfoArray;

/**
 * {@code AdminServices}: what administrators and resellers do to accounts, and what owners read.
 * Maps and delegates; each call is one transaction. What changes something does so {@link
 * OncePerKey once per idempotency key}.
 *
 * <p>What each operation does and how it refuses: {@code docs/operations.md}.
 */
@Stateless
@LocalBean
@WebService(endpointInterface = "org.orrery.wire.AdminServices")
@HandlerChain(file = "/handlers.xml")
@CdiManaged
@Recorded(Door.SOAP)
@Interceptors(TrailInterceptor.class)
public class AdminEndpoint implements AdminServices {

  private static final String SERVICE = "AdminServices";

  @Inject Callers callers;
  @Inject AccountService accounts;
  @Inject AccountLifecycle lifecycle;
  @Inject Passwords passwords;
  @Inject Offer offer;
  @Inject Plans plans;
  @Inject SignupService signups;
  @Inject Directory directory;
  @Inject DebitService debits;
  @Inject CreditService credits;
  @Inject ResourceLimits limits;
  @Inject Domains domains;
  @Inject FtpPasswords ftpPasswords;

  @ReadOnly
  @Override
  public LongArray getAccounts(@Nullable AuthToken at) {
    return LongArray.of(accounts.visibleIds(caller(at)));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void changePassword(@Nullable AuthToken at, @Nullable String newPassword) {
    passwords.change(caller(at), new Password(Wire.required("newPassword", newPassword)));
  }

  @ReadOnly
  @Override
  public NestedStringArray getPlan(@Nullable AuthToken at) {
    AccountView account = accounts.acting(caller(at));
    return PlanMapper.plan(plans.find(account.planId()), account);
  }

  @ReadOnly
  @Override
  public NestedStringArray getPlans(@Nullable AuthToken at) {
    return PlanMapper.plans(offer.plans(caller(at)));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void changePlan(
      @Nullable AuthToken at, @Nullable Integer planId, @Nullable Integer periodId) {
    lifecycle.changePlan(
        caller(at), Wire.required("planId", planId), Wire.required("periodId", periodId));
  }

  @ReadOnly
  @Override
  public Integer getPeriodId(@Nullable AuthToken at) {
    return accounts.acting(caller(at)).periodId();
  }

  @ReadOnly
  @Override
  public NestedStringArray getPlanPeriodIds(@Nullable AuthToken at, @Nullable Integer planId) {
    return PlanMapper.periods(offer.periods(caller(at), Wire.required("planId", planId)));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void changeFTPPassword(@Nullable AuthToken at, @Nullable String newPassword) {
    ftpPasswords.change(caller(at), new Password(Wire.required("newPassword", newPassword)));
  }

  @ReadOnly
  @Override
  public StringArray getDomains(@Nullable AuthToken at) {
    return StringArray.of(domains.names(caller(at)));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public NamedParameterArray signupUser(
      @Nullable AuthToken at,
      @Nullable Integer planId,
      @Nullable Integer periodId,
      @Nullable String login,
      @Nullable String password,
      @Nullable String descr,
      @Nullable ContactInfo ci,
      @Nullable ContactInfo bi,
      @Nullable PaymentInfo pi,
      @Nullable Boolean validateUser,
      @Nullable String mod,
      @Nullable NestedStringArray otherParams,
      @Nullable ContactInfo srsci,
      @Nullable ContactInfo srsbi) {
    Caller caller = caller(at);
    return SignupMapper.answer(
        signups.signUp(
            caller,
            SignupMapper.request(
                planId, periodId, login, password, descr, ci, bi, pi, mod, otherParams)));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchUsers(
      @Nullable AuthToken at,
      @Nullable String group,
      @Nullable String physicalServer,
      @Nullable String logicalServer) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.living().planGroup(group).server(physicalServer).server(logicalServer));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchDeletedAccounts(
      @Nullable AuthToken at,
      @Nullable String bilingType,
      @Nullable String plan,
      @Nullable String accountId,
      @Nullable String email,
      @Nullable Integer emailTypeForMassMail,
      @Nullable String regFrom,
      @Nullable String regTo,
      @Nullable String delFrom,
      @Nullable String delTo) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.deleted()
            .paymentType(bilingType)
            .plan(plan)
            .accountId(accountId)
            .email(email, emailTypeForMassMail)
            .created(regFrom, regTo)
            .deletedBetween(delFrom, delTo));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchSuspended(
      @Nullable AuthToken at,
      @Nullable String bilingType,
      @Nullable String plan,
      @Nullable String accountId,
      @Nullable String user,
      @Nullable String email,
      @Nullable Integer emailTypeForMassMail,
      @Nullable String regFrom,
      @Nullable String regTo,
      @Nullable String delFrom,
      @Nullable String delTo) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.suspended()
            .paymentType(bilingType)
            .plan(plan)
            .accountId(accountId)
            .login(user)
            .email(email, emailTypeForMassMail)
            .created(regFrom, regTo)
            .suspendedBetween(delFrom, delTo));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchInResellersUsers(
      @Nullable AuthToken at,
      @Nullable String reseller,
      @Nullable String accountId,
      @Nullable String user,
      @Nullable String email,
      @Nullable Integer emailTypeForMassMail,
      @Nullable String regFrom,
      @Nullable String regTo) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.living()
            .ofResellers(reseller)
            .accountId(accountId)
            .login(user)
            .email(email, emailTypeForMassMail)
            .created(regFrom, regTo));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchInResellersDomains(
      @Nullable AuthToken at, @Nullable String domainName, @Nullable Integer emailTypeForMassMail) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.living()
            .ofResellers(null)
            .domain(domainName)
            .email(null, emailTypeForMassMail));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchByContactInfo(
      @Nullable AuthToken at,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String company,
      @Nullable String city,
      @Nullable String state,
      @Nullable String postalCode,
      @Nullable String country) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.living()
            .contact(ContactDetail.FIRST_NAME, firstName)
            .contact(ContactDetail.LAST_NAME, lastName)
            .contact(ContactDetail.COMPANY, company)
            .contact(ContactDetail.CITY, city)
            .contact(ContactDetail.STATE, state)
            .contact(ContactDetail.POSTAL_CODE, postalCode)
            .contact(ContactDetail.COUNTRY, country));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchByDomainName(
      @Nullable AuthToken at, @Nullable String domainName, @Nullable Integer emailTypeForMassMail) {
    Caller caller = caller(at);
    return find(
        caller, AccountSearch.living().domain(domainName).email(null, emailTypeForMassMail));
  }

  @ReadOnly
  @Override
  public UserInfoArray searchGeneric(
      @Nullable AuthToken at,
      @Nullable String bilingType,
      @Nullable String suspended,
      @Nullable String plan,
      @Nullable String userName,
      @Nullable String accountId,
      @Nullable String email,
      @Nullable Integer emailTypeForMassMail,
      @Nullable String regFrom,
      @Nullable String regTo) {
    Caller caller = caller(at);
    return find(
        caller,
        AccountSearch.living()
            .paymentType(bilingType)
            .suspended(suspended)
            .plan(plan)
            .login(userName)
            .accountId(accountId)
            .email(email, emailTypeForMassMail)
            .created(regFrom, regTo));
  }

  @ReadOnly
  @Override
  public String searchAccIdBySignupId(@Nullable Long signupId) {
    return signup(signupId).account().map(id -> Long.toString(id.value())).orElse("");
  }

  @ReadOnly
  @Override
  public String searchUserIdBySignupId(@Nullable Long signupId) {
    return signup(signupId).customer().map(id -> Long.toString(id.value())).orElse("");
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void monthlyBasedDebit(
      @Nullable AuthToken at,
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable Integer duration,
      @Nullable Integer frequency,
      @Nullable String description,
      @Nullable String note,
      @Nullable String adminNote,
      @Nullable Integer startOn,
      @Nullable Boolean isInfinite,
      @Nullable Boolean isInvoice) {
    Caller caller = caller(at);
    debits.debitMonthly(
        caller,
        DebitMapper.monthly(
            accountId,
            amount,
            duration,
            frequency,
            description,
            note,
            adminNote,
            startOn,
            isInfinite,
            isInvoice));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void billingPeriodBasedDebit(
      @Nullable AuthToken at,
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable String description,
      @Nullable String note,
      @Nullable String adminNote) {
    Caller caller = caller(at);
    debits.debitEachPeriod(
        caller, DebitMapper.eachPeriod(accountId, amount, description, note, adminNote));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void oneTimeDebit(
      @Nullable AuthToken at,
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable String description,
      @Nullable String note,
      @Nullable Boolean isInvoice,
      @Nullable Boolean inclTaxes) {
    Caller caller = caller(at);
    debits.debitOnce(
        caller, DebitMapper.oneTime(accountId, amount, description, note, isInvoice, inclTaxes));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void addCredit(
      @Nullable AuthToken at,
      @Nullable Long accountId,
      @Nullable BigDecimal amount,
      @Nullable String description,
      @Nullable String text,
      @Nullable String id) {
    Caller caller = caller(at);
    Credit credit = DebitMapper.credit(accountId, amount, description, text, id);
    if (CallContext.current().idempotencyKeys().isEmpty()) {
      credits.credit(caller, credit);
    } else {
      credits.creditOnce(caller, credit);
    }
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void deleteAccount(@Nullable AuthToken at, @Nullable Long accountId) {
    lifecycle.delete(caller(at), Wire.account(accountId));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void suspendAccount(
      @Nullable AuthToken at, @Nullable Long accountId, @Nullable String reason) {
    lifecycle.suspend(caller(at), Wire.account(accountId), Wire.text(reason));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void resumeAccount(@Nullable AuthToken at, @Nullable Long accountId) {
    lifecycle.resume(caller(at), Wire.account(accountId));
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void changeQuota(
      @Nullable AuthToken at, @Nullable Long accountId, @Nullable BigDecimal value) {
    limits.change(
        caller(at), Wire.account(accountId), Resource.DISK_QUOTA, Wire.required("value", value));
  }

  @ReadOnly
  @TransactionAttribute(SUPPORTS)
  @Override
  public BigDecimal getQuota(@Nullable AuthToken at, @Nullable Long accountId) {
    return limits.read(caller(at), Wire.account(accountId), Resource.DISK_QUOTA);
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void changeTraffic(
      @Nullable AuthToken at, @Nullable Long accountId, @Nullable BigDecimal value) {
    limits.change(
        caller(at), Wire.account(accountId), Resource.TRAFFIC, Wire.required("value", value));
  }

  @ReadOnly
  @TransactionAttribute(SUPPORTS)
  @Override
  public BigDecimal getTraffic(@Nullable AuthToken at, @Nullable Long accountId) {
    return limits.read(caller(at), Wire.account(accountId), Resource.TRAFFIC);
  }

  @Override
  @Interceptors(OncePerKey.class)
  public void changeDiskUsage(
      @Nullable AuthToken at, @Nullable Long accountId, @Nullable BigDecimal value) {
    limits.change(
        caller(at), Wire.account(accountId), Resource.DISK_USAGE, Wire.required("value", value));
  }

  @ReadOnly
  @TransactionAttribute(SUPPORTS)
  @Override
  public BigDecimal getDiskUsage(@Nullable AuthToken at, @Nullable Long accountId) {
    return limits.read(caller(at), Wire.account(accountId), Resource.DISK_USAGE);
  }

  @ReadOnly
  @TransactionAttribute(SUPPORTS)
  @Override
  public Boolean isAccountSuspended(@Nullable AuthToken at, @Nullable Long accountId) {
    return accounts.readable(caller(at), Wire.account(accountId)).state() == AccountState.SUSPENDED;
  }

  @ReadOnly
  @Override
  public Boolean checkUser(@Nullable AuthToken at, @Nullable String login) {
    return signups.isTaken(caller(at), new Login(Wire.required("login", login)));
  }

  private Caller caller(@Nullable AuthToken at) {
    CallContext call = CallContext.current();
    return call.caller(Caller.class)
        .orElseGet(
            () ->
                callers.identify(
                    TokenMapper.token(at, call.remoteAddress()),
                    new Operation(SERVICE, call.operation())));
  }

  private UserInfoArray find(Caller caller, AccountSearch search) {
    return DirectoryMapper.users(directory.find(caller, search));
  }

  /** These operations declare no token; one that is sent all the same is used. */
  private SignupOutcome signup(@Nullable Long signupId) {
    CallContext call = CallContext.current();
    return call.undeclaredToken().isPresent()
        ? signups.outcome(caller(call.undeclaredToken().get()), Wire.required("signupId", signupId))
        : signups.outcomeForTrusted(call.remoteAddress(), Wire.required("signupId", signupId));
  }
}
