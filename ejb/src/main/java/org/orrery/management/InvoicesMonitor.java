package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import org.orrery.invoice.InvoiceDesk;
import org.orrery.invoice.InvoiceHead;
import org.orrery.invoice.LetterheadText;
import org.orrery.invoice.Letterheads;
import org.orrery.invoice.SeriesRaise;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/** Shows invoices to an operator. */
record InvoicesMonitor(InvoiceDesk desk, Letterheads letterheads) implements InvoicesMXBean {

  @Override
  public String list(long accountId) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    RemoteAnswer.of(() -> desk.list(new AccountId(accountId)))
        .forEach(head -> list.add(fields(head)));
    return list.build().toString();
  }

  @Override
  public String show(long accountId, long invoiceId) {
    return RemoteAnswer.of(
        () -> {
          InvoiceHead head = desk.read(new AccountId(accountId), invoiceId).head();
          String paid = desk.paid(head).amount().toPlainString();
          return Json.createArrayBuilder().add(fields(head).add("paid", paid)).build().toString();
        });
  }

  @Override
  public String lines(long accountId, long invoiceId) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    RemoteAnswer.of(() -> desk.read(new AccountId(accountId), invoiceId))
        .lines()
        .forEach(
            line ->
                list.add(
                    Json.createObjectBuilder()
                        .add("description", line.description())
                        .add("note", line.note())
                        .add("from", line.from().toString())
                        .add("to", line.to().toString())
                        .add("net", line.net().amount().toPlainString())
                        .add("tax", line.tax().amount().toPlainString())));
    return list.build().toString();
  }

  @Override
  public String html(long accountId, long invoiceId) {
    return RemoteAnswer.of(() -> desk.html(new AccountId(accountId), invoiceId));
  }

  @Override
  public String pdf(long accountId, long invoiceId) {
    return RemoteAnswer.of(
        () -> Base64.getEncoder().encodeToString(desk.pdf(new AccountId(accountId), invoiceId)));
  }

  @Override
  public void mailAll(long accountId) {
    RemoteAnswer.of(() -> desk.mailAll(new AccountId(accountId), true));
  }

  @Override
  public void mailAsked(long accountId) {
    RemoteAnswer.of(() -> desk.mailAll(new AccountId(accountId), false));
  }

  @Override
  public String letterhead(long sellerId) {
    return RemoteAnswer.of(() -> LetterheadText.write(letterheads.of(new SellerId(sellerId))));
  }

  @Override
  public void setLetterhead(long sellerId, String text) {
    RemoteAnswer.of(() -> letterheads.set(new SellerId(sellerId), LetterheadText.read(text)));
  }

  @Override
  public String series(long sellerId) {
    SellerId seller = new SellerId(sellerId);
    JsonArrayBuilder list = Json.createArrayBuilder();
    RemoteAnswer.of(() -> desk.raises(seller)).forEach(raise -> list.add(fields(raise)));
    long last = RemoteAnswer.of(() -> desk.lastNumber(seller));
    return list.add(Json.createObjectBuilder().add("what", "last number").add("to", "" + last))
        .build()
        .toString();
  }

  @Override
  public void raiseSeries(long sellerId, long last, String reason) {
    RemoteAnswer.of(
        () -> desk.raiseSeries(new SellerId(sellerId), last, Operator.CALLER.login(), reason));
  }

  private static JsonObjectBuilder fields(SeriesRaise raise) {
    return Json.createObjectBuilder()
        .add("what", "passed over")
        .add("from", "" + (raise.from() + 1))
        .add("to", "" + raise.to())
        .add("by", raise.by())
        .add("at", raise.at().toString())
        .add("reason", raise.reason());
  }

  private static JsonObjectBuilder fields(InvoiceHead head) {
    return Json.createObjectBuilder()
        .add("id", head.id())
        .add("number", head.number().isPresent() ? "" + head.number().getAsLong() : "")
        .add("kind", head.kind().name())
        .add("date", head.on().toString())
        .add("currency", head.net().currency().getCurrencyCode())
        .add("net", head.net().amount().toPlainString())
        .add("tax", head.tax().amount().toPlainString())
        .add("total", head.total().amount().toPlainString());
  }
}
