package org.orrery.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.orrery.account.PaymentMethod;

/**
 * PayPal's webhook, signed by PayPal's key over the transmission's id and time, the webhook's id
 * and the CRC-32 of the body.
 *
 * <p>The certificate is the one that the seller stored, never the one that the notice names:
 * nothing is fetched. When PayPal changes it, the seller stores the new one. A CRC is no hash:
 * whoever reads a notice on its way could write another body to its signature; therefore TLS all
 * the way, and a capture is credited once.
 *
 * <p>Source: PayPal REST documentation, webhooks, "Verify webhook signature".
 */
@ApplicationScoped
class PayPalScheme implements NoticeScheme {

  private static final String WEBHOOK = "paypal.webhook_id";
  private static final String CERTIFICATE = "paypal.certificate";
  private static final Set<String> TAKEN_BACK =
      Set.of("PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED");

  @Override
  public PaymentMethod method() {
    return PaymentMethod.PAYPAL;
  }

  @Override
  public Optional<Notice> read(NoticeRequest request, Function<String, Optional<String>> secrets) {
    Optional<String> webhook = secrets.apply(WEBHOOK);
    Optional<String> certificate = secrets.apply(CERTIFICATE);
    if (webhook.isEmpty() || certificate.isEmpty()) {
      return Optional.empty();
    }
    return isSigned(request, signedText(request, webhook.get()), certificate.get())
        ? notice(request)
        : Optional.empty();
  }

  static String signedText(NoticeRequest request, String webhookId) {
    CRC32 crc = new CRC32();
    crc.update(request.body().getBytes(StandardCharsets.UTF_8));
    return String.join(
        "|",
        request.header("paypal-transmission-id"),
        request.header("paypal-transmission-time"),
        webhookId,
        Long.toString(crc.getValue()));
  }

  private static boolean isSigned(NoticeRequest request, String text, String certificate) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII))));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(
          Base64.getDecoder().decode(request.header("paypal-transmission-sig")));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // Neither the certificate nor the signature need be well formed.
    }
  }

  private static Optional<Notice> notice(NoticeRequest request) {
    try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
      JsonObject event = reader.readObject();
      String type = event.getString("event_type", "");
      JsonObject resource = event.getJsonObject("resource");
      if (resource == null || !resource.containsKey("amount")) {
        return Optional.of(new Notice(Notice.Meaning.NOTHING, "", "", "", "", ""));
      }
      JsonObject amount = resource.getJsonObject("amount");
      return Optional.of(
          new Notice(
              meaning(type),
              resource.getString("id", ""),
              resource.getString("custom_id", ""),
              amount.getString("value", ""),
              amount.getString("currency_code", ""),
              ""));
    } catch (JsonException | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Notice.Meaning meaning(String type) {
    if (TAKEN_BACK.contains(type)) {
      return Notice.Meaning.TAKEN_BACK;
    }
    return type.equals("PAYMENT.CAPTURE.COMPLETED") ? Notice.Meaning.PAID : Notice.Meaning.NOTHING;
  }
}
