package org.orrery.invoice;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.orrery.shared.Money;

/** What an invoice looks like in words: every text of the template, formatted, not yet escaped. */
final class InvoicePage {

  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", LANGUAGE);
  private static final DateTimeFormatter SHORT_DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", LANGUAGE);

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.orrery.invoice.texts", LANGUAGE);

  /** What XML cannot hold; the contact of a bulk signup may. */
  private static final String NO_XML = "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]";

  private final InvoiceView invoice;

  InvoicePage(InvoiceView invoice) {
    this.invoice = invoice;
  }

  /** The template's values: texts, lists of texts and maps of texts. */
  Map<String, Object> values() {
    InvoiceHead head = invoice.head();
    Map<String, Object> values = new HashMap<>();
    values.put(
        "texts", TEXTS.keySet().stream().collect(Collectors.toMap(key -> key, TEXTS::getString)));
    values.put("paper", invoice.letterhead().paper().name());
    values.put("title", title());
    values.put("credited", credited());
    values.put("date", LONG_DATE.format(head.on()));
    values.put("account", head.account().toString());
    values.put("currency", head.net().currency().getCurrencyCode());
    values.put("billTo", lines(invoice.billTo()));
    values.put("seller", seller());
    values.put("lines", invoice.lines().stream().map(InvoicePage::line).toList());
    values.put("taxes", taxes());
    values.put("net", amount(head.net()));
    values.put("total", amount(head.total()));
    values.put("totalLabel", TEXTS.getString(isInvoice() ? "total" : "totalCredited"));
    return values;
  }

  /** Such as {@code Invoice 1042}. */
  String title() {
    String name = TEXTS.getString(isInvoice() ? "invoice" : "creditNote");
    return invoice.head().number().isPresent()
        ? name + " " + invoice.head().number().getAsLong()
        : name + " " + TEXTS.getString("withoutNumber");
  }

  /** What a mail says where only text is seen. */
  String sentence() {
    return MessageFormat.format(
        TEXTS.getString("mail"),
        title(),
        LONG_DATE.format(invoice.head().on()),
        invoice.head().net().currency().getCurrencyCode(),
        amount(invoice.head().total()));
  }

  private boolean isInvoice() {
    return invoice.head().kind() == InvoiceKind.INVOICE;
  }

  private String credited() {
    return invoice.head().creditedNumber().isPresent()
        ? TEXTS.getString("toInvoice") + " " + invoice.head().creditedNumber().getAsLong()
        : "";
  }

  private Map<String, Object> seller() {
    Letterhead letterhead = invoice.letterhead();
    return Map.of(
        "name", clean(letterhead.name()),
        "address", lines(letterhead.address()),
        "email", clean(letterhead.email()),
        "taxNumber", clean(letterhead.taxNumber()),
        "footer", lines(letterhead.footer()));
  }

  private static Map<String, Object> line(InvoiceLineView line) {
    return Map.of(
        "description", clean(line.description()),
        "note", lines(line.note()),
        "period", period(line.from(), line.to()),
        "amount", amount(line.net()));
  }

  private List<Map<String, Object>> taxes() {
    if (invoice.taxes().isEmpty() && invoice.head().tax().isPositive()) {
      return List.of(
          Map.of("label", TEXTS.getString("tax"), "amount", amount(invoice.head().tax())));
    }
    return invoice.taxes().stream()
        .map(
            tax ->
                Map.<String, Object>of(
                    "label",
                    clean(tax.description()) + " " + percent(tax.percent()) + "\u00a0%",
                    "amount",
                    amount(tax.amount())))
        .toList();
  }

  /** The last day as people say it: included. */
  private static String period(LocalDate from, LocalDate to) {
    LocalDate last = to.minusDays(1);
    return last.isAfter(from)
        ? SHORT_DATE.format(from) + " \u2013 " + SHORT_DATE.format(last)
        : SHORT_DATE.format(from);
  }

  private static String percent(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }

  /** Such as {@code 1,234.50}, at the currency's scale. */
  private static String amount(Money money) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(LANGUAGE));
    format.setMinimumFractionDigits(money.amount().scale());
    return format.format(money.amount());
  }

  private static List<String> lines(String text) {
    return clean(text).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n").replaceAll(NO_XML, "\ufffd");
  }
}
