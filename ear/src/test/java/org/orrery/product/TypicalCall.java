package org.orrery.product;

import java.util.Set;
import java.util.stream.Stream;

/** Parameters of a call of each operation that is well-formed and about one account. */
final class TypicalCall {

  /** Operations that act on the account of the token. */
  private static final Set<String> ON_TOKEN =
      Set.of(
          "changePassword",
          "getPlan",
          "getPlans",
          "changePlan",
          "getPeriodId",
          "getPlanPeriodIds",
          "changeFTPPassword",
          "getDomains");

  /** Operations that write. */
  private static final Set<String> WRITES =
      Set.of(
          "changePassword",
          "changePlan",
          "changeFTPPassword",
          "signupUser",
          "monthlyBasedDebit",
          "billingPeriodBasedDebit",
          "oneTimeDebit",
          "addCredit",
          "deleteAccount",
          "suspendAccount",
          "resumeAccount",
          "changeQuota",
          "changeTraffic",
          "changeDiskUsage");

  private TypicalCall() {}

  static boolean writes(String operation) {
    return WRITES.contains(operation);
  }

  /** All operations that write. */
  static Stream<String> writing() {
    return WRITES.stream().sorted();
  }

  /** The caller's token, pointed at the account where the operation takes it from there. */
  static Identity identity(String operation, Identity caller, Person target) {
    return ON_TOKEN.contains(operation) ? caller.actingOn(target.accountId()) : caller;
  }

  /**
   * Names and values.
   *
   * @param plan a plan of the seller of the account
   * @param seller the number of that seller
   */
  static Object[] arguments(String operation, Person target, int plan, String seller) {
    return switch (operation) {
      case "getAccounts", "getPlan", "getPlans", "getPeriodId", "getDomains" -> new Object[] {};
      case "changePassword", "changeFTPPassword" -> new Object[] {"newPassword", "another"};
      case "changePlan" -> new Object[] {"planId", plan, "periodId", 1};
      case "getPlanPeriodIds" -> new Object[] {"planId", plan};
      case "signupUser" ->
          new SignupForm(Cast.unusedLogin("signup"))
              .onPlan(plan)
              .pair("seller_id", seller)
              .namesAndValues();
      case "searchUsers" -> new Object[] {"group", "demo"};
      case "searchDeletedAccounts", "searchSuspended", "searchInResellersUsers", "searchGeneric" ->
          new Object[] {"accountId", target.account()};
      case "searchInResellersDomains", "searchByDomainName" ->
          new Object[] {"domainName", target.domain()};
      case "searchByContactInfo" -> new Object[] {"lastName", target.login()};
      case "searchAccIdBySignupId", "searchUserIdBySignupId" ->
          new Object[] {"signupId", target.signup()};
      case "checkUser" -> new Object[] {"login", target.login()};
      default -> onAccount(operation, target.account());
    };
  }

  private static Object[] onAccount(String operation, String account) {
    return switch (operation) {
      case "monthlyBasedDebit" ->
          new Object[] {
            "accountId", account, "amount", "6", "duration", 4, "frequency", 2, "startOn", 3
          };
      case "billingPeriodBasedDebit", "oneTimeDebit", "addCredit" ->
          new Object[] {"accountId", account, "amount", "6"};
      case "changeQuota", "changeTraffic", "changeDiskUsage" ->
          new Object[] {"accountId", account, "value", "7.5"};
      default -> new Object[] {"accountId", account};
    };
  }
}
