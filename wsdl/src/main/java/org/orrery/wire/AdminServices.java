package org.orrery.wire;

import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * {@code AdminServices}: what administrators, resellers and users do to accounts, plans and money.
 *
 * <p>Each method is one operation of the WSDL. A parameter that is nil or missing on the wire is
 * null here, in every operation; numbers and booleans are checked before they arrive. Money is in
 * the account's currency and comes from its text, never through a {@code double}. The operation's
 * own caller is in {@code at}; an account id outside {@code at} names the account acted on.
 *
 * <p>Source: H-Sphere XML API, Admin Services page, and the list of operations.
 */
@WebService(name = "AdminServices", targetNamespace = "AdminServices")
@SOAPBinding(style = SOAPBinding.Style.RPC, use = SOAPBinding.Use.LITERAL)
public interface AdminServices {

  /**
   * Lists the accounts that the caller may act on, newest id first, without deleted ones.
   *
   * <p>Source: Admin Services page, action "getAccounts".
   *
   * @return ids, never null; empty for a caller without accounts
   */
  @WebResult(partName = "getAccountsReturn")
  LongArray getAccounts(@WebParam(partName = "at") @Nullable AuthToken at);

  /**
   * Sets the control panel password of the login that owns the token's account.
   *
   * <p>Source: list of operations; the page does not describe it.
   */
  void changePassword(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "newPassword") @Nullable String newPassword);

  /**
   * Describes the plan of the token's account.
   *
   * <p>Source: list of operations; the shape of the pairs is that of {@code otherParams}.
   *
   * @return pairs of name and value, never null
   */
  @WebResult(partName = "getPlanReturn")
  NestedStringArray getPlan(@WebParam(partName = "at") @Nullable AuthToken at);

  /**
   * Lists the plans that can be sold by the caller.
   *
   * <p>Source: list of operations; the shape of the pairs is that of {@code otherParams}.
   *
   * @return pairs of plan id and description, never null
   */
  @WebResult(partName = "getPlansReturn")
  NestedStringArray getPlans(@WebParam(partName = "at") @Nullable AuthToken at);

  /**
   * Moves the token's account to another plan of the same kind, and to a billing period of it. An
   * owner chooses among plans that are open to signup and billed as its own.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param periodId a period's id within the plan, 0 for the first
   */
  void changePlan(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "planId") @Nullable Integer planId,
      @WebParam(partName = "periodId") @Nullable Integer periodId);

  /**
   * Tells the billing period of the token's account.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the period's id within its plan, 0 for the first
   */
  @WebResult(partName = "getPeriodIdReturn")
  Integer getPeriodId(@WebParam(partName = "at") @Nullable AuthToken at);

  /**
   * Lists the billing periods of a plan.
   *
   * <p>Source: list of operations; the shape of the pairs is that of {@code otherParams}.
   *
   * @return pairs of period id and description, never null
   */
  @WebResult(partName = "getPlanPeriodIdsReturn")
  NestedStringArray getPlanPeriodIds(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "planId") @Nullable Integer planId);

  /**
   * Sets the FTP password of the token's account.
   *
   * <p>Source: list of operations; the page does not describe it.
   */
  void changeFTPPassword(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "newPassword") @Nullable String newPassword);

  /**
   * Lists the domain names of the token's account.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return names, never null; empty for an account without domains
   */
  @WebResult(partName = "getDomainsReturn")
  StringArray getDomains(@WebParam(partName = "at") @Nullable AuthToken at);

  /**
   * Signs a customer up, in any of the operation's forms.
   *
   * <p>One method takes the union of the forms: what a form lacks is null. A null {@code
   * validateUser} means true. {@code srsci} and {@code srsbi} are the registrar's contacts; null
   * means the same as {@code ci} and {@code bi}. They come last here, because the WSDL declares the
   * other twelve only (docs/adr/0002).
   *
   * <p>Source: Admin Services page, action "signupUser".
   *
   * @param periodId a period's id within the plan, 0 for the first
   * @param otherParams pairs of name and value; names may have stray spaces
   * @return one pair named {@code signupId}, never null
   */
  @WebResult(partName = "signupUserReturn")
  NamedParameterArray signupUser(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "planId") @Nullable Integer planId,
      @WebParam(partName = "periodId") @Nullable Integer periodId,
      @WebParam(partName = "login") @Nullable String login,
      @WebParam(partName = "password") @Nullable String password,
      @WebParam(partName = "descr") @Nullable String descr,
      @WebParam(partName = "ci") @Nullable ContactInfo ci,
      @WebParam(partName = "bi") @Nullable ContactInfo bi,
      @WebParam(partName = "pi") @Nullable PaymentInfo pi,
      @WebParam(partName = "validateUser") @Nullable Boolean validateUser,
      @WebParam(partName = "mod") @Nullable String mod,
      @WebParam(partName = "otherParams") @Nullable NestedStringArray otherParams,
      @WebParam(partName = "srsci") @Nullable ContactInfo srsci,
      @WebParam(partName = "srsbi") @Nullable ContactInfo srsbi);

  /**
   * Searches accounts by the group, physical and logical server that they live on.
   *
   * <p>A null or empty filter does not filter; so in every search.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the accounts found, never null
   */
  @WebResult(partName = "searchUsersReturn")
  UserInfoArray searchUsers(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "group") @Nullable String group,
      @WebParam(partName = "physicalServer") @Nullable String physicalServer,
      @WebParam(partName = "logicalServer") @Nullable String logicalServer);

  /**
   * Searches deleted accounts by billing, plan, contact and the days of registration and deletion.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param bilingType the wire's own spelling
   * @param emailTypeForMassMail which address counts; 0 or null for the contact address
   * @return the accounts found, never null
   */
  @WebResult(partName = "searchDeletedAccountsReturn")
  UserInfoArray searchDeletedAccounts(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "bilingType") @Nullable String bilingType,
      @WebParam(partName = "plan") @Nullable String plan,
      @WebParam(partName = "accountId") @Nullable String accountId,
      @WebParam(partName = "email") @Nullable String email,
      @WebParam(partName = "emailTypeForMassMail") @Nullable Integer emailTypeForMassMail,
      @WebParam(partName = "regFrom") @Nullable String regFrom,
      @WebParam(partName = "regTo") @Nullable String regTo,
      @WebParam(partName = "delFrom") @Nullable String delFrom,
      @WebParam(partName = "delTo") @Nullable String delTo);

  /**
   * Searches suspended accounts by billing, plan, login, contact and days.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param bilingType the wire's own spelling
   * @param emailTypeForMassMail which address counts; 0 or null for the contact address
   * @return the accounts found, never null
   */
  @WebResult(partName = "searchSuspendedReturn")
  UserInfoArray searchSuspended(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "bilingType") @Nullable String bilingType,
      @WebParam(partName = "plan") @Nullable String plan,
      @WebParam(partName = "accountId") @Nullable String accountId,
      @WebParam(partName = "user") @Nullable String user,
      @WebParam(partName = "email") @Nullable String email,
      @WebParam(partName = "emailTypeForMassMail") @Nullable Integer emailTypeForMassMail,
      @WebParam(partName = "regFrom") @Nullable String regFrom,
      @WebParam(partName = "regTo") @Nullable String regTo,
      @WebParam(partName = "delFrom") @Nullable String delFrom,
      @WebParam(partName = "delTo") @Nullable String delTo);

  /**
   * Searches the customers of one reseller, or of all.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param emailTypeForMassMail which address counts; 0 or null for the contact address
   * @return the accounts found, never null
   */
  @WebResult(partName = "searchInResellersUsersReturn")
  UserInfoArray searchInResellersUsers(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "reseller") @Nullable String reseller,
      @WebParam(partName = "accountId") @Nullable String accountId,
      @WebParam(partName = "user") @Nullable String user,
      @WebParam(partName = "email") @Nullable String email,
      @WebParam(partName = "emailTypeForMassMail") @Nullable Integer emailTypeForMassMail,
      @WebParam(partName = "regFrom") @Nullable String regFrom,
      @WebParam(partName = "regTo") @Nullable String regTo);

  /**
   * Searches the domains of resellers' customers by name.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param emailTypeForMassMail which address counts; 0 or null for the contact address
   * @return the accounts found, with domain and domain type, never null
   */
  @WebResult(partName = "searchInResellersDomainsReturn")
  UserInfoArray searchInResellersDomains(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "domainName") @Nullable String domainName,
      @WebParam(partName = "emailTypeForMassMail") @Nullable Integer emailTypeForMassMail);

  /**
   * Searches accounts by their contact's name, company and address.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the accounts found, never null
   */
  @WebResult(partName = "searchByContactInfoReturn")
  UserInfoArray searchByContactInfo(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "firstName") @Nullable String firstName,
      @WebParam(partName = "lastName") @Nullable String lastName,
      @WebParam(partName = "company") @Nullable String company,
      @WebParam(partName = "city") @Nullable String city,
      @WebParam(partName = "state") @Nullable String state,
      @WebParam(partName = "postalCode") @Nullable String postalCode,
      @WebParam(partName = "country") @Nullable String country);

  /**
   * Searches accounts by the name of one of their domains.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param emailTypeForMassMail which address counts; 0 or null for the contact address
   * @return the accounts found, with domain and domain type, never null
   */
  @WebResult(partName = "searchByDomainNameReturn")
  UserInfoArray searchByDomainName(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "domainName") @Nullable String domainName,
      @WebParam(partName = "emailTypeForMassMail") @Nullable Integer emailTypeForMassMail);

  /**
   * Searches accounts by state, billing, plan, login, contact and days.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param bilingType the wire's own spelling
   * @param emailTypeForMassMail which address counts; 0 or null for the contact address
   * @return the accounts found, never null
   */
  @WebResult(partName = "searchGenericReturn")
  UserInfoArray searchGeneric(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "bilingType") @Nullable String bilingType,
      @WebParam(partName = "suspended") @Nullable String suspended,
      @WebParam(partName = "plan") @Nullable String plan,
      @WebParam(partName = "userName") @Nullable String userName,
      @WebParam(partName = "accountId") @Nullable String accountId,
      @WebParam(partName = "email") @Nullable String email,
      @WebParam(partName = "emailTypeForMassMail") @Nullable Integer emailTypeForMassMail,
      @WebParam(partName = "regFrom") @Nullable String regFrom,
      @WebParam(partName = "regTo") @Nullable String regTo);

  /**
   * Finds the account that a signup led to.
   *
   * <p>Declares no token. One that is sent nevertheless is in the call's context.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the account's id in decimal; empty while the signup waits for moderation
   */
  @WebResult(partName = "searchAccIdBySignupIdReturn")
  String searchAccIdBySignupId(@WebParam(partName = "signupId") @Nullable Long signupId);

  /**
   * Finds the user that a signup led to.
   *
   * <p>Declares no token. One that is sent nevertheless is in the call's context.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the user's id in decimal; empty while the signup waits for moderation
   */
  @WebResult(partName = "searchUserIdBySignupIdReturn")
  String searchUserIdBySignupId(@WebParam(partName = "signupId") @Nullable Long signupId);

  /**
   * Debits an account every so many months, whatever the length of its billing period.
   *
   * <p>Source: Admin Services page, action "monthlyBasedDebit".
   *
   * @param amount for one cycle, in the account's currency, before taxes
   * @param duration months after which the debits end; not read when {@code isInfinite}
   * @param frequency months from one debit to the next
   * @param startOn 1: first of the month, first charge pro-rated; 2: first of the month, not
   *     pro-rated; 3: from today
   */
  void monthlyBasedDebit(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "amount") @Nullable BigDecimal amount,
      @WebParam(partName = "duration") @Nullable Integer duration,
      @WebParam(partName = "frequency") @Nullable Integer frequency,
      @WebParam(partName = "description") @Nullable String description,
      @WebParam(partName = "note") @Nullable String note,
      @WebParam(partName = "adminNote") @Nullable String adminNote,
      @WebParam(partName = "startOn") @Nullable Integer startOn,
      @WebParam(partName = "isInfinite") @Nullable Boolean isInfinite,
      @WebParam(partName = "isInvoice") @Nullable Boolean isInvoice);

  /**
   * Debits an account at the start of each of its billing periods.
   *
   * <p>Source: Admin Services page, action "billingPeriodBasedDebit".
   *
   * @param amount for one period, in the account's currency, before taxes
   */
  void billingPeriodBasedDebit(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "amount") @Nullable BigDecimal amount,
      @WebParam(partName = "description") @Nullable String description,
      @WebParam(partName = "note") @Nullable String note,
      @WebParam(partName = "adminNote") @Nullable String adminNote);

  /**
   * Debits an account once, at once.
   *
   * <p>Source: Admin Services page, action "oneTimeDebit".
   *
   * @param amount in the account's currency, before taxes
   * @param isInvoice whether the customer gets the invoice by e-mail
   * @param inclTaxes whether taxes are added
   */
  void oneTimeDebit(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "amount") @Nullable BigDecimal amount,
      @WebParam(partName = "description") @Nullable String description,
      @WebParam(partName = "note") @Nullable String note,
      @WebParam(partName = "isInvoice") @Nullable Boolean isInvoice,
      @WebParam(partName = "inclTaxes") @Nullable Boolean inclTaxes);

  /**
   * Credits an account.
   *
   * <p>Source: Admin Services page, action "addCredit".
   *
   * @param amount in the account's currency
   * @param text a comment
   * @param id the payer's own reference, such as a cheque number
   */
  void addCredit(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "amount") @Nullable BigDecimal amount,
      @WebParam(partName = "description") @Nullable String description,
      @WebParam(partName = "text") @Nullable String text,
      @WebParam(partName = "id") @Nullable String id);

  /**
   * Deletes an account and what belongs to it.
   *
   * <p>Source: Admin Services page, action "deleteAccount".
   */
  void deleteAccount(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId);

  /**
   * Suspends an account.
   *
   * <p>Source: Admin Services page, action "suspendAccount".
   *
   * @param reason shown to those who ask why
   */
  void suspendAccount(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "reason") @Nullable String reason);

  /**
   * Ends an account's suspension.
   *
   * <p>Source: Admin Services page, action "resumeAccount".
   */
  void resumeAccount(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId);

  /**
   * Sets an account's disk quota.
   *
   * <p>Source: list of operations; the unit is that of {@link #getQuota}.
   *
   * @param value kilobytes
   */
  void changeQuota(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "value") @Nullable BigDecimal value);

  /**
   * Tells an account's disk quota: the limit, not the usage.
   *
   * <p>Source: Admin Services page, action "getQuota".
   *
   * @return kilobytes, never null
   */
  @WebResult(partName = "getQuotaReturn")
  BigDecimal getQuota(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId);

  /**
   * Sets an account's monthly traffic limit.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param value a limit; gigabytes in a billing month (our decision, the source names no unit)
   */
  void changeTraffic(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "value") @Nullable BigDecimal value);

  /**
   * Tells an account's monthly traffic limit.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the limit as set, never null; gigabytes in a billing month (our decision, the source
   *     names no unit)
   */
  @WebResult(partName = "getTrafficReturn")
  BigDecimal getTraffic(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId);

  /**
   * Sets an account's summary disk usage limit.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @param value a limit; megabytes (our decision, the source names no unit)
   */
  void changeDiskUsage(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId,
      @WebParam(partName = "value") @Nullable BigDecimal value);

  /**
   * Tells an account's summary disk usage limit.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return the limit as set, never null; megabytes (our decision, the source names no unit)
   */
  @WebResult(partName = "getDiskUsageReturn")
  BigDecimal getDiskUsage(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId);

  /**
   * Tells whether an account is suspended.
   *
   * <p>Source: list of operations; the page does not describe it.
   */
  @WebResult(partName = "isAccountSuspendedReturn")
  Boolean isAccountSuspended(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "accountId") @Nullable Long accountId);

  /**
   * Tells whether a login exists already.
   *
   * <p>Source: list of operations; the page does not describe it.
   *
   * @return true when the login is taken
   */
  @WebResult(partName = "checkUserReturn")
  Boolean checkUser(
      @WebParam(partName = "at") @Nullable AuthToken at,
      @WebParam(partName = "login") @Nullable String login);
}
