package org.orrery.invoice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;

/**
 * Turns an invoice into HTML and PDF.
 *
 * <p>Every text is escaped, and nothing is ever fetched: what a customer or a seller wrote stays
 * text. The fonts are in the document, and its structure for those who have it read to them.
 * Source: docs/adr/0012-invoices-and-mail.md
 */
final class InvoiceDocument {

  private static final Template TEMPLATE = template();

  private static final String FONT = "DejaVu Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    // It tells of every step of every document.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private InvoiceDocument() {}

  /** A page for a browser or the body of a mail; it refers to nothing. */
  static String html(InvoiceView invoice) {
    return fill(invoice, false);
  }

  /** For paper, with page numbers. */
  static byte[] pdf(InvoiceView invoice) {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(() -> font("DejaVuSans.ttf"), FONT, NORMAL, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Oblique.ttf"), FONT, NORMAL, FontStyle.ITALIC, true);
    builder.usePdfUaAccessibility(true); // Tagged, and no font of the system is looked for.
    builder.withProducer("Orrery");
    builder.withHtmlContent(fill(invoice, true), "");
    builder.toStream(document);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document.toByteArray();
  }

  /** The name of the file, without its ending: {@code invoice-1042}. */
  static String fileName(InvoiceView invoice) {
    return new InvoicePage(invoice).title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static String fill(InvoiceView invoice, boolean isPrinted) {
    Map<String, Object> values = new InvoicePage(invoice).values();
    values.put("printed", isPrinted);
    StringWriter page = new StringWriter();
    try {
      TEMPLATE.process(values, page);
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("the template of invoices cannot be filled", e);
    }
    return page.toString();
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(InvoiceDocument.class.getResourceAsStream(name), name);
  }

  private static Template template() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(InvoiceDocument.class, "");
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    try {
      return configuration.getTemplate("invoice.ftl");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
