package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.orrery.billrun.BillRunService;
import org.orrery.billrun.BillingOverview;
import org.orrery.billrun.BillingStatus;
import org.orrery.billrun.RunFailure;
import org.orrery.brake.BillingHolds;
import org.orrery.shared.AccountId;

/** Shows billing to an operator. */
record BillingMonitor(BillingOverview overview, BillRunService runs, BillingHolds holds)
    implements BillingMXBean {

  /** JMX does not tell who calls; whoever may call is an operator. */
  private static final String OPERATOR = "operator by JMX";

  @Override
  public String getBusinessDate() {
    return status().businessDate().toString();
  }

  @Override
  public long getDueCount() {
    return status().due();
  }

  @Override
  public long getChargedCount() {
    return status().lastCharged();
  }

  @Override
  public long getFailedCount() {
    return status().lastFailed();
  }

  @Override
  public long getHeldAccountCount() {
    return status().heldAccounts();
  }

  @Override
  public boolean isHeld() {
    return status().holdReason() != null;
  }

  @Override
  public String getHoldReason() {
    String reason = status().holdReason();
    return reason == null ? "" : reason;
  }

  @Override
  public String getLastRun() {
    var at = status().lastRunAt();
    return at == null ? "" : at.toString();
  }

  @Override
  public String getLastRunResult() {
    return status().lastResult();
  }

  @Override
  public String failures() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (RunFailure failure : overview.failures()) {
      list.add(
          Json.createObjectBuilder()
              .add("account", failure.account().value())
              .add("seller", failure.seller().value())
              .add("date", failure.on().toString())
              .add("cause", failure.cause().type())
              .add("message", failure.cause().message())
              .add("first", failure.firstSeenAt().toString())
              .add("last", failure.lastSeenAt().toString())
              .add("attempts", failure.attempts()));
    }
    return list.build().toString();
  }

  @Override
  public long startRun() {
    return RemoteAnswer.of(() -> runs.start(Operator.CALLER.login()).id());
  }

  @Override
  public void hold(String reason) {
    RemoteAnswer.of(() -> holds.hold(reason, OPERATOR));
  }

  @Override
  public void release() {
    RemoteAnswer.of(() -> holds.release(OPERATOR));
  }

  @Override
  public void holdAccount(long accountId, String reason) {
    RemoteAnswer.of(() -> holds.holdAccount(new AccountId(accountId), reason, OPERATOR));
  }

  @Override
  public void releaseAccount(long accountId) {
    RemoteAnswer.of(() -> holds.releaseAccount(new AccountId(accountId), OPERATOR));
  }

  private BillingStatus status() {
    return overview.read();
  }
}
