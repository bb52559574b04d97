package org.orrery.dunning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.account.AccountState;
import org.orrery.account.SuspendedBy;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** A running account of a billed plan that owes nothing, with a credit limit of $10.00. */
final class DebtorCaseBuilder {

  private @Nullable SuspendedBy suspendedBy;
  private String balance = "0.00";
  private boolean billed = true;
  private boolean paysByGoodCard;
  private boolean cardHeldUp;
  private boolean sellerInGoodStanding = true;
  private @Nullable LocalDate trialEndsOn;
  private @Nullable LocalDate resumedOn;
  private DebtorCase.@Nullable DebtorRecord record;

  static DebtorCaseBuilder anAccount() {
    return new DebtorCaseBuilder();
  }

  DebtorCaseBuilder owing(String amount) {
    balance = "-" + amount;
    return this;
  }

  /** As a debtor since a day about whom nothing was done yet. */
  DebtorCaseBuilder listed(String since) {
    record = new DebtorCase.DebtorRecord(LocalDate.parse(since), null, null);
    return this;
  }

  DebtorCaseBuilder listed(String since, @Nullable String noticed, @Nullable String warned) {
    record =
        new DebtorCase.DebtorRecord(
            LocalDate.parse(since),
            noticed == null ? null : LocalDate.parse(noticed),
            warned == null ? null : LocalDate.parse(warned));
    return this;
  }

  DebtorCaseBuilder suspendedBy(SuspendedBy by) {
    suspendedBy = by;
    return this;
  }

  DebtorCaseBuilder resumedOn(String day) {
    resumedOn = LocalDate.parse(day);
    return this;
  }

  DebtorCaseBuilder trialUntil(String day) {
    trialEndsOn = LocalDate.parse(day);
    return this;
  }

  DebtorCaseBuilder unbilled() {
    billed = false;
    return this;
  }

  DebtorCaseBuilder payingByGoodCard() {
    paysByGoodCard = true;
    return this;
  }

  /** By a good card that we cannot charge. */
  DebtorCaseBuilder withCardHeldUp() {
    paysByGoodCard = true;
    cardHeldUp = true;
    return this;
  }

  DebtorCaseBuilder ofSuspendedReseller() {
    sellerInGoodStanding = false;
    return this;
  }

  DebtorCase build() {
    return new DebtorCase(
        new AccountId(1950),
        SellerId.HOST,
        suspendedBy == null ? AccountState.ACTIVE : AccountState.SUSPENDED,
        suspendedBy,
        Money.of(balance, "USD"),
        Money.of("10.00", "USD"),
        billed,
        paysByGoodCard,
        cardHeldUp,
        trialEndsOn,
        resumedOn,
        sellerInGoodStanding,
        record);
  }
}
