package org.orrery.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/** What comes out is also left in {@code target/documents}, to be looked at. */
class InvoiceDocumentTest {

  private static final LocalDate DAY = LocalDate.parse("2026-04-20");

  private static final Letterhead LETTERHEAD =
      new Letterhead(
          "Meridian Hosting Ltd.",
          "24 Harbour Street\nDublin D02 XY45\nIreland",
          "billing@meridian.example",
          "VAT IE1234567X",
          "Bank of Example · IBAN IE12 BOFE 9000 0112 3456 78 · BIC BOFEIE2D\n"
              + "Registered in Dublin, no. 123456",
          Paper.A4);

  @Test
  void a_short_invoice_fits_one_page_and_says_everything() throws IOException {
    byte[] pdf = InvoiceDocument.pdf(shortInvoice());
    keep("short.pdf", pdf);

    String text = text(pdf);

    assertThat(text)
        .contains("Invoice 1042", "20 April 2026", "100234", "Page 1 of 1")
        .contains("Example Ltd", "Jane Doe", "1 Sample Street")
        .contains("Meridian Hosting Ltd.", "VAT IE1234567X", "IBAN IE12 BOFE")
        .contains("Business hosting", "20 Apr 2026 – 19 May 2026", "1,024.50")
        .contains("one more month, as agreed")
        .contains("Subtotal 1,060.95", "VAT 15\u00a0% 159.14", "City tax 20\u00a0% 212.19")
        .contains("Total USD 1,432.28");
  }

  @Test
  void a_long_invoice_repeats_the_head_of_its_table_and_counts_its_pages() throws IOException {
    byte[] pdf = InvoiceDocument.pdf(longInvoice());
    keep("long.pdf", pdf);

    assertThat(pages(pdf)).isEqualTo(3);
    assertThat(text(pdf).split("Description", -1)).hasSize(4);
    assertThat(text(pdf)).contains("Page 3 of 3", "Zażółć gęślą jaźń", "Привет", "Grüße");
  }

  @Test
  void a_credit_note_names_its_invoice() throws IOException {
    InvoiceView note = creditNote();
    byte[] pdf = InvoiceDocument.pdf(note);
    keep("credit-note.pdf", pdf);

    assertThat(text(pdf))
        .contains("Credit note 1043", "to invoice 1042", "Total credited JPY 1,200");
  }

  @Test
  void the_fonts_are_in_the_document_and_the_paper_is_the_sellers() throws IOException {
    assertThat(mediaBox(Paper.A4)).isEqualTo("595 x 842");
    assertThat(mediaBox(Paper.LETTER)).isEqualTo("612 x 792");
    try (PDDocument document = Loader.loadPDF(InvoiceDocument.pdf(shortInvoice()))) {
      PDPage page = document.getPage(0);
      for (var name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
      }
    }
  }

  @Test
  void what_customers_wrote_stays_text() throws IOException {
    String hostile =
        "<script>alert(1)</script><img src='http://127.0.0.1:9/x.png'/>&lt; ]]> <!-- \" ${1+1} \u0007";
    InvoiceView invoice =
        new InvoiceView(
            shortInvoice().head(),
            hostile,
            new Letterhead("A & B <b>", hostile, "", hostile.substring(0, 60), hostile, Paper.A4),
            List.of(line(hostile, hostile, "1.00")),
            List.of(new InvoiceTaxView(hostile, BigDecimal.ONE, Money.of("0.01", "USD"))));

    String html = InvoiceDocument.html(invoice);
    byte[] pdf = InvoiceDocument.pdf(invoice);
    keep("hostile.pdf", pdf);

    assertThat(html).doesNotContain("<script", "<img", "<b>", "<!--", "\u0007").contains("${1+1}");
    assertThat(text(pdf)).contains("<script>alert(1)</script>", "${1+1}", "A & B <b>");
  }

  @Test
  void the_html_refers_to_nothing_outside() {
    assertThat(InvoiceDocument.html(longInvoice()))
        .doesNotContain("href", "src=", "url(", "@import", "http");
  }

  @Test
  void without_a_number_it_says_so() {
    InvoiceHead head = shortInvoice().head();
    InvoiceHead waiting =
        new InvoiceHead(
            head.account(),
            head.id(),
            head.seller(),
            head.kind(),
            OptionalLong.empty(),
            head.on(),
            head.net(),
            head.tax(),
            OptionalLong.empty());

    InvoiceView view = new InvoiceView(waiting, "", Letterhead.ofName("x"), List.of(), List.of());

    assertThat(InvoiceDocument.html(view)).contains("Invoice (without number yet)");
    assertThat(InvoiceDocument.fileName(view)).isEqualTo("invoice-without-number-yet-");
  }

  private static InvoiceView shortInvoice() {
    return new InvoiceView(
        head(InvoiceKind.INVOICE, 1042, OptionalLong.empty(), "1060.95", "371.33", "USD"),
        "Example Ltd\nJane Doe\n1 Sample Street\nSpringfield, IL 62701\nUnited States",
        LETTERHEAD,
        List.of(
            line("Business hosting", "", "1024.50"),
            line("Domain example.com", "one more month, as agreed", "12.00"),
            line("Traffic beyond the limit", "", "24.45")),
        List.of(
            new InvoiceTaxView("VAT", new BigDecimal("15.00000"), Money.of("159.14", "USD")),
            new InvoiceTaxView("City tax", new BigDecimal("20.00000"), Money.of("212.19", "USD"))));
  }

  private static InvoiceView longInvoice() {
    List<InvoiceLineView> lines = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      String note = i % 9 == 0 ? "Zażółć gęślą jaźń, Привет, Grüße" : "";
      lines.add(line("Domain number " + i + " with its mailboxes", note, i + ".05"));
    }
    return new InvoiceView(
        head(InvoiceKind.INVOICE, 1042, OptionalLong.empty(), "1833.00", "0.00", "EUR"),
        "Example Ltd\n1 Sample Street\nSpringfield",
        LETTERHEAD,
        lines,
        List.of());
  }

  private static InvoiceView creditNote() {
    LocalDate from = LocalDate.parse("2026-05-05");
    InvoiceLineView line =
        new InvoiceLineView(
            "Business hosting, unused days",
            "",
            from,
            from.plusDays(15),
            Money.of("1200", "JPY"),
            Money.of("0", "JPY"));
    return new InvoiceView(
        head(InvoiceKind.CREDIT_NOTE, 1043, OptionalLong.of(1042), "1200", "0", "JPY"),
        "Example Ltd\nJane Doe\n1 Sample Street\nSpringfield, IL 62701",
        LETTERHEAD,
        List.of(line),
        List.of());
  }

  private static InvoiceHead head(
      InvoiceKind kind, long number, OptionalLong credited, String... amounts) {
    return new InvoiceHead(
        new AccountId(100234),
        17,
        SellerId.HOST,
        kind,
        OptionalLong.of(number),
        DAY,
        Money.of(amounts[0], amounts[2]),
        Money.of(amounts[1], amounts[2]),
        credited);
  }

  private static InvoiceLineView line(String description, String note, String net) {
    return new InvoiceLineView(
        description, note, DAY, DAY.plusMonths(1), Money.of(net, "USD"), Money.of("0.00", "USD"));
  }

  private static String mediaBox(Paper paper) throws IOException {
    InvoiceView view = shortInvoice();
    Letterhead letterhead = new Letterhead("x", "", "", "", "", paper);
    InvoiceView onPaper =
        new InvoiceView(view.head(), view.billTo(), letterhead, view.lines(), view.taxes());
    try (PDDocument document = Loader.loadPDF(InvoiceDocument.pdf(onPaper))) {
      var box = document.getPage(0).getMediaBox();
      return Math.round(box.getWidth()) + " x " + Math.round(box.getHeight());
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static void keep(String name, byte[] document) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/documents"));
    Files.write(folder.resolve(name), document);
  }
}
