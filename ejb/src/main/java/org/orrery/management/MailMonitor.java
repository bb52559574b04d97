package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import org.orrery.mail.MailDesk;
import org.orrery.shared.AccountId;

/** Shows the outbox to an operator. */
record MailMonitor(MailDesk desk) implements MailMXBean {

  @Override
  public long getWaitingCount() {
    return desk.status().waiting();
  }

  @Override
  public long getParkedCount() {
    return desk.status().parked();
  }

  @Override
  public long getUnknownCount() {
    return desk.status().unknown();
  }

  @Override
  public String getLastError() {
    return desk.status().lastError();
  }

  @Override
  public String getHoldReason() {
    return desk.status().holdReason();
  }

  @Override
  public String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    desk.list()
        .forEach(
            mail ->
                list.add(
                    Json.createObjectBuilder()
                        .add("id", mail.id())
                        .add("state", mail.state())
                        .add("template", mail.template())
                        .add("accountId", mail.account().map(AccountId::value).orElse(0L))
                        .add("recipient", mail.recipient())
                        .add("failures", mail.failures())
                        .add("lastError", mail.lastError())
                        .add("createdAt", mail.createdAt().toString())));
    return list.build().toString();
  }

  @Override
  public void retry(long mailId) {
    RemoteAnswer.of(() -> desk.retry(mailId));
  }

  @Override
  public long retryParked() {
    return desk.retryParked();
  }

  @Override
  public void resend(long mailId) {
    RemoteAnswer.of(() -> desk.resend(mailId));
  }

  @Override
  public void arrived(long mailId) {
    RemoteAnswer.of(() -> desk.settle(mailId));
  }

  @Override
  public void hold(String reason) {
    RemoteAnswer.of(() -> desk.hold(reason));
  }

  @Override
  public void sendTest(String recipient) {
    RemoteAnswer.of(() -> desk.sendTest(recipient));
  }

  @Override
  public void release() {
    desk.release();
  }
}
