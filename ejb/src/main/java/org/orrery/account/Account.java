package org.orrery.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.CustomerId;
import org.orrery.shared.SellerId;

/**
 * What one customer has of one plan, and is charged for.
 *
 * <p>It is opened active by a signup; may be suspended and resumed any number of times; and is
 * deleted. A deleted account is gone for every caller at once; an operator may restore it until it
 * is purged; its row stays for the books.
 */
@Entity
@Table(name = "account")
class Account {

  /** Days after its deletion from which an account's data may be removed. */
  static final int DAYS_UNTIL_PURGE = 30;

  @Id private long id;

  @Version private int version;

  @Column(name = "customer_id", nullable = false, updatable = false)
  private long customerId;

  @Column(name = "seller_id", nullable = false, updatable = false)
  private long sellerId;

  @Column(name = "plan_id", nullable = false)
  private int planId;

  @Column(name = "plan_period_id", nullable = false)
  private int planPeriodId;

  @Column(nullable = false, updatable = false, length = 3)
  private String currency = "";

  @Column(nullable = false)
  private String description = "";

  @Column(name = "payment_type", nullable = false, length = 10)
  private String paymentType = "";

  @Column(name = "promo_code", nullable = false, length = 40)
  private String promoCode = "";

  @Column(name = "exemption_code", nullable = false)
  private String exemptionCode = "";

  @Column(name = "exemption_granted", nullable = false)
  private boolean exemptionGranted;

  @Column(name = "signup_address", nullable = false, length = 45)
  private String signupAddress = "";

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private AccountState state = AccountState.ACTIVE;

  @Column(name = "created_on", nullable = false, updatable = false)
  private LocalDate createdOn = LocalDate.EPOCH;

  @Column(name = "suspended_on")
  private @Nullable LocalDate suspendedOn;

  @Column(name = "suspension_reason")
  private @Nullable String suspensionReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "suspended_by", length = 18)
  private @Nullable SuspendedBy suspendedBy;

  @Column(name = "deleted_on")
  private @Nullable LocalDate deletedOn;

  @Column(name = "purge_on")
  private @Nullable LocalDate purgeOn;

  @Column(name = "purged_on", insertable = false, updatable = false)
  private @Nullable LocalDate purgedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "deleted_by", length = 18)
  private @Nullable SuspendedBy deletedBy;

  protected Account() {}

  static Account open(AccountId id, CustomerId customer, AccountOpening opening, LocalDate on) {
    Account account = new Account();
    account.id = id.value();
    account.customerId = customer.value();
    account.sellerId = opening.seller().value();
    account.planId = opening.planId();
    account.planPeriodId = opening.periodId();
    account.currency = opening.currency().getCurrencyCode();
    account.description = opening.description();
    account.paymentType = opening.paymentType();
    account.promoCode = opening.promoCode();
    account.exemptionCode = opening.exemption().code();
    account.exemptionGranted = opening.exemption().granted();
    account.signupAddress = opening.signupAddress();
    account.createdOn = on;
    return account;
  }

  void suspend(SuspendedBy by, String reason, LocalDate on) {
    if (state == AccountState.SUSPENDED) {
      throw new AccountAlreadySuspendedException(new AccountId(id));
    }
    state = AccountState.SUSPENDED;
    suspendedBy = by;
    suspendedOn = on;
    suspensionReason = reason;
  }

  /** Ends the suspension if {@code by} may do that. */
  void resume(SuspendedBy by) {
    if (state != AccountState.SUSPENDED || suspendedBy == null) {
      throw new AccountNotSuspendedException(new AccountId(id));
    }
    if (!ResumeRights.mayResume(by, suspendedBy)) {
      throw new ResumeNotAllowedException(new AccountId(id), suspendedBy);
    }
    state = AccountState.ACTIVE;
    suspendedBy = null;
    suspendedOn = null;
    suspensionReason = null;
  }

  void delete(SuspendedBy by, LocalDate on) {
    state = AccountState.DELETED;
    deletedBy = by;
    deletedOn = on;
    purgeOn = on.plusDays(DAYS_UNTIL_PURGE);
  }

  /**
   * Undoes the deletion: the account is again what it was, and suspended if it was.
   *
   * @return the day of the deletion
   * @throws AccountNotFoundException if it is not deleted, or was to be purged by {@code today}, or
   *     was purged
   */
  LocalDate restore(LocalDate today) {
    LocalDate lastDeletedOn = deletedOn;
    boolean isGone = purgedOn != null || purgeOn == null || !today.isBefore(purgeOn);
    if (lastDeletedOn == null || isGone) {
      throw new AccountNotFoundException(new AccountId(id));
    }
    state = suspendedBy == null ? AccountState.ACTIVE : AccountState.SUSPENDED;
    deletedBy = null;
    deletedOn = null;
    purgeOn = null;
    return lastDeletedOn;
  }

  void changePlan(int newPlanId, int newPeriodId) {
    planId = newPlanId;
    planPeriodId = newPeriodId;
  }

  void payBy(PaymentMethod method) {
    paymentType = method.wireName();
  }

  boolean isDeleted() {
    return state == AccountState.DELETED;
  }

  boolean isSuspendedBy(SuspendedBy by) {
    return state == AccountState.SUSPENDED && suspendedBy == by;
  }

  AccountView view() {
    return new AccountView(
        new AccountId(id),
        new CustomerId(customerId),
        new SellerId(sellerId),
        Currency.getInstance(currency),
        state,
        planId,
        planPeriodId,
        createdOn,
        PaymentMethod.ofWireName(paymentType).orElseThrow());
  }
}
