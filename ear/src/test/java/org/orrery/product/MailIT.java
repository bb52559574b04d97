package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invoices leave by e-mail, through the server's own mail session. */
class MailIT {

  private static final long PATIENCE_MILLIS = 60_000;

  /** The signup is taken; the account is open. */
  private static final int SIGNUP_MAILS = 2;

  private static final GreenMail SMTP =
      new GreenMail(new ServerSetup(FreePorts.take(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  private static Product product;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    SMTP.setUser("orrery@example.com", "orrery", "secret");
    SMTP.start();
    product =
        ProductBuilder.aProduct()
            .named("mail")
            .with("ORRERY_SMTP_HOST", "127.0.0.1")
            .with("ORRERY_SMTP_PORT", String.valueOf(SMTP.getSmtp().getPort()))
            .with("ORRERY_SMTP_USER", "orrery")
            .with("ORRERY_SMTP_PASSWORD", "secret")
            .with("ORRERY_MAIL_FROM", "billing@host.example")
            .start();
  }

  @AfterAll
  static void stop() {
    product.close();
    SMTP.stop();
  }

  @Test
  void the_invoices_of_an_account_that_wants_them_are_mailed_and_saved() throws Exception {
    AdminProgram admin = new AdminProgram(product.node());
    Path letterhead =
        Files.writeString(directory.resolve("letterhead"), "name = Meridian\naddress = Dublin\n");
    admin.run("letterhead", "set", letterhead.toString());
    Customer other = new Customer(product);
    other.signsUp();
    Customer customer = new Customer(product);
    customer.signsUp();
    String account = "--account=" + customer.account();
    admin.run("invoices", "mail", account, "on");

    other.debited("10.00");
    customer.debited("20.00");

    assertThat(SMTP.waitForIncomingEmail(PATIENCE_MILLIS, 2 * SIGNUP_MAILS + 1)).isTrue();
    MimeMessage mail = received("Invoice ");
    assertThat(mail.getSubject()).endsWith("Meridian");
    assertThat(received("Your order with Meridian").getAllRecipients()[0].toString())
        .startsWith("owner@");
    assertThat(received("Account " + customer.account() + " is open").getAllRecipients()[0])
        .asString()
        .startsWith("owner@");
    assertThat(mail.getFrom()[0].toString()).contains("Meridian", "billing@host.example");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    assertThat(
            new Rows(product)
                .texts("select mail_state from report.invoice where mail_state is not null"))
        .containsExactly("SENT");
    saveAsFiles(admin, account);
  }

  private static MimeMessage received(String subject) throws MessagingException {
    for (MimeMessage mail : SMTP.getReceivedMessages()) {
      if (mail.getSubject().startsWith(subject)) {
        return mail;
      }
    }
    throw new AssertionError("no mail: " + subject);
  }

  private void saveAsFiles(AdminProgram admin, String account) throws Exception {
    assertThat(admin.run("invoices", "list", account)).contains("INVOICE", "20.00");
    String id =
        new Rows(product).text("select max(invoice_id)::text from report.invoice where number > 0");
    Path pdf = directory.resolve("invoice.pdf");
    admin.run("invoices", "save", account, id, pdf.toString());
    Path html = directory.resolve("invoice.html");
    admin.run("invoices", "save", account, id, html.toString());

    assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(Files.readString(html)).contains("Meridian");
    assertThat(admin.run("invoices", "show", account, id)).contains("paid");
    assertThat(admin.run("mail", "list")).contains("Every mail is sent.");
  }
}
