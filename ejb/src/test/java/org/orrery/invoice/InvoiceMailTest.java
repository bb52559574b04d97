package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.invoice.InvoiceFixture.DAY;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.mail.MailFixture;
import org.orrery.shared.SellerId;

/** From the invoice to the mailbox, over a real mail server. */
class InvoiceMailTest {

  private static final int ANY_PORT = 0;

  private final GreenMail server =
      new GreenMail(new ServerSetup(ANY_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final InvoiceFixture fixture = new InvoiceFixture();
  private final SellerId seller = fixture.seller();
  private final AccountView account = fixture.account(seller);

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void an_invoice_arrives_once_as_a_page_and_as_a_document() throws Exception {
    fixture.letterheads.set(
        seller,
        new Letterhead("Müller & Söhne", "1 Street", "office@example.com", "", "", Paper.A4));
    fixture.desk.mailAll(account.id(), true);
    long id = fixture.invoice(account, DAY, "1234.50", "0");
    MailFixture mail = mail(server.getSmtp().getPort());

    mail.delivery.wake();
    fixture.numbers.assign(seller);
    mail.delivery.wake();
    mail.delivery.wake();

    MimeMessage[] arrived = server.getReceivedMessages();
    assertThat(arrived).hasSize(1);
    MimeMessage message = arrived[0];
    assertThat(message.getSubject()).isEqualTo("Invoice 1 – Müller & Söhne");
    assertThat(message.getFrom()[0].toString()).contains("billing@orrery.example");
    assertThat(message.getReplyTo()[0]).hasToString("office@example.com");
    assertThat(message.getAllRecipients()[0]).hasToString("jane@example.com");
    assertThat(message.getMessageID()).matches("<orrery-\\d+@orrery.example>");
    MimeMultipart parts = (MimeMultipart) message.getContent();
    MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
    assertThat(words.getBodyPart(0).getContent().toString())
        .isEqualTo("Invoice 1 of 20 April 2026: USD 1,234.50. The document is attached.");
    assertThat(words.getBodyPart(1).getContent().toString()).contains("<h1>Invoice 1</h1>");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invoice-1.pdf");
    assertThat(text(parts.getBodyPart(1))).contains("Invoice 1", "Total USD 1,234.50");
    assertThat(fixture.desk.read(account.id(), id).head().number()).hasValue(1);
  }

  @Test
  void invoices_that_were_made_while_the_server_was_down_arrive_once() {
    fixture.desk.mailAll(account.id(), true);
    MailFixture mail = mail(server.getSmtp().getPort());
    server.stop();
    for (int i = 0; i < 5; i++) {
      fixture.invoice(account, DAY, "1.00", "0");
    }
    fixture.numbers.assign(seller);
    for (int i = 0; i < 3; i++) {
      mail.delivery.wake();
    }
    server.start();
    MailFixture again = connected(server.getSmtp().getPort());
    fixture.database.update("update mail set next_attempt_at = now() where state = 'WAITING'");

    again.delivery.wake();
    again.delivery.wake();

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getSubject)
        .extracting(subject -> subject.replaceAll(" – .*", ""))
        .containsExactlyInAnyOrder("Invoice 1", "Invoice 2", "Invoice 3", "Invoice 4", "Invoice 5");
  }

  /** What the whole message holds of it: nothing. */
  @Test
  void a_note_for_administrators_is_in_no_mail() {
    fixture.desk.mailAll(account.id(), true);
    MailFixture mail = mail(server.getSmtp().getPort());
    long schedule = fixture.database.next("debit_schedule_id", 1).get(0);
    fixture.database.update(
        """
        insert into debit_schedule (account_id, id, seller_id, kind, state, amount, currency,
          charge_count, set_on, anchor_on, description, note, admin_note, created_by)
        values (?, ?, ?, 'ONE_TIME', 'ENDED', 5, 'USD', 1, ?, ?, 'Work', 'thanks', 'bad payer',
          'admin')""",
        account.id().value(),
        schedule,
        seller.value(),
        DAY,
        DAY);
    long id = fixture.invoice(account, DAY, "5.00", "0");
    fixture.database.update(
        """
        insert into invoice_line (account_id, invoice_id, line, schedule_id, ordinal, description,
          note, period_from, period_to, net_amount, tax_amount)
        values (?, ?, 2, ?, 1, 'Work', 'thanks', ?, ?, 5, 0)""",
        account.id().value(),
        id,
        schedule,
        DAY,
        DAY.plusDays(1));
    fixture.numbers.assign(seller);

    mail.delivery.wake();

    assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
        .contains("thanks")
        .doesNotContain("bad payer");
    assertThat(
            fixture.database.query(
                "select admin_note from report.invoice_line where invoice_id = ? and line = 2",
                row -> row.getString(1),
                id))
        .containsExactly("bad payer");
  }

  private MailFixture mail(int port) {
    MailFixture mail = connected(port);
    mail.forgetOthers();
    return mail;
  }

  private MailFixture connected(int port) {
    TestContainer beans = new LedgerFixture().container;
    return new MailFixture(port, beans, List.of(beans.get(InvoiceMail.class)));
  }

  private static String text(BodyPart pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.getInputStream().readAllBytes())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }
}
