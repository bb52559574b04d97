package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.orrery.notice.NoticeDesk;
import org.orrery.payment.PaymentDesk;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.vault.CardNumber;
import org.orrery.vault.NewCard;
import org.orrery.vault.VaultKeys;

/** Lets an operator see and settle payments. */
record PaymentsMonitor(PaymentDesk payments, NoticeDesk notices, VaultKeys keys)
    implements PaymentsMXBean {

  /** JMX does not tell who calls; whoever may call is an operator. */
  private static final String OPERATOR = "operator by JMX";

  @Override
  public long getOpenCount() {
    return payments.counts().open();
  }

  @Override
  public long getUnknownCount() {
    return payments.counts().unknown();
  }

  @Override
  public long getWaitingForPersonCount() {
    return payments.counts().waiting();
  }

  @Override
  public long getApprovedCount() {
    return payments.counts().approved();
  }

  @Override
  public long getDeclinedCount() {
    return payments.counts().declined();
  }

  @Override
  public long getFailedCount() {
    return payments.counts().failed();
  }

  @Override
  public long getWithdrawnCount() {
    return payments.counts().withdrawn();
  }

  @Override
  public long getHeldUpCount() {
    return payments.counts().heldUp();
  }

  @Override
  public String getSandboxSellers() {
    return payments.sandboxSellers();
  }

  @Override
  public long getWaitingNoticeCount() {
    return notices.waitingCount();
  }

  @Override
  public long getRefusedNoticeCount() {
    return notices.refusedCount();
  }

  @Override
  public String getVaultKey() {
    return keys.current();
  }

  @Override
  public long getUnderOldKeysCount() {
    return keys.underOldKeys();
  }

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    payments
        .open()
        .forEach(
            payment ->
                list.add(
                    Json.createObjectBuilder()
                        .add("id", payment.id())
                        .add("account", payment.account())
                        .add("state", payment.state())
                        .add("amount", payment.amount().toString())
                        .add("gateway", payment.gateway())
                        .add("key", payment.key())
                        .add("waitsForPerson", payment.waitsForPerson())
                        .add("note", payment.note())));
    return list.build().toString();
  }

  @Override
  public void inquire(long id) {
    RemoteAnswer.of(() -> payments.inquire(id));
  }

  @Override
  public void giveUp(long id, String reason) {
    RemoteAnswer.of(() -> payments.giveUp(id, reason));
  }

  @Override
  public void settle(long id, String reference) {
    RemoteAnswer.of(() -> payments.settle(id, reference));
  }

  @Override
  public void retry(long account) {
    RemoteAnswer.of(() -> payments.tryAgain(new AccountId(account)));
  }

  @Override
  public void storeCard(long account, String number, String expiresIn, String holder) {
    RemoteAnswer.of(
        () ->
            payments.giveCard(
                new AccountId(account),
                new NewCard(new CardNumber(number), "", holder, Operator.month(expiresIn))));
  }

  @Override
  public void useGateway(long seller, String name) {
    RemoteAnswer.of(() -> payments.useGateway(new SellerId(seller), name));
  }

  @Override
  public void storeSecret(long seller, String name, String value) {
    RemoteAnswer.of(() -> payments.storeSecret(new SellerId(seller), name, value));
  }

  @Override
  public String listNotices() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    notices
        .waiting()
        .forEach(
            notice ->
                list.add(
                    Json.createObjectBuilder()
                        .add("id", notice.id())
                        .add("seller", notice.seller())
                        .add("method", notice.method())
                        .add("transactionId", notice.transactionId())
                        .add("payerReference", notice.payerReference())
                        .add("amount", notice.amount().toPlainString())
                        .add("currency", notice.currency())
                        .add("reason", notice.reason())));
    return list.build().toString();
  }

  @Override
  public void assignNotice(long id, long account) {
    RemoteAnswer.of(() -> notices.assign(id, new AccountId(account), OPERATOR));
  }

  @Override
  public void closeNotice(long id, String reason) {
    RemoteAnswer.of(() -> notices.close(id, reason, OPERATOR));
  }

  @Override
  public long rekey() {
    return RemoteAnswer.of(keys::rekey);
  }
}
