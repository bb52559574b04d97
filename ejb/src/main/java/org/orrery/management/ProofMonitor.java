package org.orrery.management;

import java.time.LocalDate;
import org.orrery.billrun.Rehearsals;
import org.orrery.explanation.Explanations;
import org.orrery.ledger.StatementSpan;
import org.orrery.ledger.Statements;
import org.orrery.office.RunOffice;
import org.orrery.replay.Replays;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Lets an operator ask how sums came about, and what a run will do. */
record ProofMonitor(
    Explanations explanations,
    Statements statements,
    RunOffice runs,
    Rehearsals rehearsals,
    Replays replays)
    implements ProofMXBean {

  /** JMX does not tell who calls; whoever may call is an operator. */
  private static final String OPERATOR = "operator by JMX";

  @Override
  public String explain(long chargeId) {
    return RemoteAnswer.of(
        () ->
            explanations
                .explain(chargeId)
                .orElseThrow(() -> new InvalidValueException("No charge " + chargeId)));
  }

  @Override
  public String statement(long accountId, String fromIsoDate, String toIsoDate) {
    return RemoteAnswer.of(
        () -> {
          AccountId account = new AccountId(accountId);
          StatementSpan life = statements.life(account);
          LocalDate to = date(toIsoDate, life.to());
          LocalDate from = date(fromIsoDate, to.isBefore(life.from()) ? to : life.from());
          return statements.of(account, from, to).toString();
        });
  }

  @Override
  public String trialBalance(long sellerId, String isoDate) {
    return RemoteAnswer.of(
        () -> statements.trialBalance(new SellerId(sellerId), LocalDate.parse(isoDate)).toString());
  }

  @Override
  public long startRehearsal(long sellerId, String isoDate) {
    return RemoteAnswer.of(
        () ->
            runs.rehearse(Operator.CALLER, new SellerId(sellerId), LocalDate.parse(isoDate)).id());
  }

  @Override
  public String rehearsal(long rehearsal) {
    return RemoteAnswer.of(() -> rehearsals.read(rehearsal).toString());
  }

  @Override
  public void approve(long sellerId, String isoDate) {
    RemoteAnswer.of(
        () -> rehearsals.approve(new SellerId(sellerId), LocalDate.parse(isoDate), OPERATOR));
  }

  @Override
  public String replay(long sellerId, String isoDate) {
    return RemoteAnswer.of(
        () -> replays.replay(new SellerId(sellerId), LocalDate.parse(isoDate)).toString());
  }

  private static LocalDate date(String isoDate, LocalDate otherwise) {
    return isoDate.isEmpty() ? otherwise : LocalDate.parse(isoDate);
  }
}
