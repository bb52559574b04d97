package org.orrery.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orrery.account.PaymentMethod;

/**
 * 2CheckOut's Instant Payment Notification, proven by an HMAC with SHA-256 over all its fields,
 * each behind its length in bytes. It wants to be answered a receipt that is made the same way.
 *
 * <p>Source: 2Checkout documentation, "Calculate the IPN HASH signature" and "IPN read receipt
 * response".
 */
@ApplicationScoped
class TwoCheckoutScheme implements NoticeScheme {

  private static final String KEY = "2checkout.secret_key";
  private static final String SIGNATURE = "SIGNATURE_SHA2_256";
  private static final Set<String> SIGNATURES = Set.of("HASH", SIGNATURE, "SIGNATURE_SHA3_256");
  private static final Set<String> TAKEN_BACK = Set.of("REFUND", "REVERSED", "CHARGEBACK");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Inject Clock clock;

  @Override
  public PaymentMethod method() {
    return PaymentMethod.TWO_CHECKOUT;
  }

  @Override
  public Optional<Notice> read(NoticeRequest request, Function<String, Optional<String>> secrets) {
    FormBody form = FormBody.read(request.body());
    String signed =
        form.fields().stream()
            .filter(field -> !SIGNATURES.contains(field.name()))
            .map(field -> withLength(field.value()))
            .collect(Collectors.joining());
    String sent = form.value(SIGNATURE).toLowerCase(Locale.ROOT);
    return secrets
        .apply(KEY)
        .filter(key -> Proof.isSame(Proof.hmacSha256(key, signed), sent))
        .map(key -> notice(form, key));
  }

  private Notice notice(FormBody form, String key) {
    return new Notice(
        meaning(form),
        form.value("REFNO"),
        form.value("REFNOEXT"),
        form.value("IPN_TOTALGENERAL"),
        form.value("CURRENCY"),
        receipt(form, key, DATE.format(clock.instant())));
  }

  private static Notice.Meaning meaning(FormBody form) {
    String status = form.value("ORDERSTATUS");
    if (form.value("TEST_ORDER").equals("1")) {
      return Notice.Meaning.NOTHING;
    }
    if (TAKEN_BACK.contains(status)) {
      return Notice.Meaning.TAKEN_BACK;
    }
    return status.equals("COMPLETE") ? Notice.Meaning.PAID : Notice.Meaning.NOTHING;
  }

  static String receipt(FormBody form, String key, String date) {
    String text =
        Stream.of(form.value("IPN_PID[]"), form.value("IPN_PNAME[]"), form.value("IPN_DATE"), date)
            .map(TwoCheckoutScheme::withLength)
            .collect(Collectors.joining());
    return "<sig algo=\"sha256\" date=\"%s\">%s</sig>".formatted(date, Proof.hmacSha256(key, text));
  }

  private static String withLength(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length + value;
  }
}
