package org.orrery.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.account.AccountView;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.plan.PeriodLength;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.AccountId;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;
import org.orrery.vault.SellerSecrets;
import org.orrery.vault.VaultFixture;

class NoticeTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-04-20");

  private final LedgerFixture ledger = new LedgerFixture();
  private final TestContainer beans = ledger.container;
  private final SellerId seller = ledger.seller(TODAY);
  private final AccountView account =
      ledger.account(seller, new PeriodLength(PeriodLength.Unit.MONTH, 1), TODAY).account();
  private NoticeService notices;
  private NoticeDesk desk;

  @BeforeEach
  void wire() {
    VaultFixture.open(beans, VaultFixture.newKey());
    beans.put(Clock.class, Clock.fixed(Instant.parse("2026-04-20T10:00:00Z"), ZoneOffset.UTC));
    beans.put(BusinessDates.class, new Today());
    Event<Object> event = TestCdi.event(fired -> {});
    beans.put(Event.class, event);
    beans.put(WaitingSignups.class, this::accountFor);
    desk = beans.get(NoticeDesk.class);
    beans.get(NoticeBooking.class);
    Instance<NoticeScheme> schemes =
        TestCdi.instance(
            List.of(
                beans.get(WorldPayScheme.class),
                beans.get(TwoCheckoutScheme.class),
                beans.get(PayPalScheme.class)));
    beans.put(Instance.class, schemes);
    notices = beans.get(NoticeService.class);
    SellerSecrets secrets = beans.get(SellerSecrets.class);
    secrets.put(seller, "worldpay.password", "sesame");
    secrets.put(seller, "2checkout.secret_key", "key of keys");
    secrets.put(seller, "paypal.webhook_id", PayPalSigner.WEBHOOK);
    secrets.put(seller, "paypal.certificate", PayPalSigner.CERTIFICATE);
  }

  private Optional<AccountId> accountFor(long signup, SellerId whose, Money advance) {
    return signup == 17 && whose.equals(seller) ? Optional.of(account.id()) : Optional.empty();
  }

  @Test
  void a_proven_notice_is_credited_to_the_account_that_it_names() {
    assertThat(worldPay(Map.of()).status()).isEqualTo(200);

    assertThat(balance()).isEqualTo("25.50");
    assertThat(
            ledger.database.query(
                "select method || ' ' || amount || ' ' || reference from report.payment"
                    + " where account_id = ?",
                row -> row.getString(1),
                account.id().value()))
        .containsExactly("WorldPay 25.5000 " + transaction);
  }

  @Test
  void a_second_notice_of_it_is_answered_and_changes_nothing() {
    worldPay(Map.of());

    assertThat(worldPay(Map.of()).status()).isEqualTo(200);
    assertThat(worldPay(Map.of("authAmount", "99.00")).status()).isEqualTo(200);

    assertThat(balance()).isEqualTo("25.50");
  }

  @Test
  void a_notice_with_the_wrong_password_is_refused_and_counted() {
    long refused = desk.refusedCount();

    assertThat(worldPay(Map.of("callbackPW", "Sesame")).status()).isEqualTo(403);
    assertThat(worldPay(Map.of("callbackPW", "")).status()).isEqualTo(403);

    assertThat(balance()).isEqualTo("0.00");
    assertThat(kept()).isEmpty();
    assertThat(desk.refusedCount()).isEqualTo(refused + 2);
  }

  @Test
  void a_payment_without_a_name_of_its_own_is_refused_because_two_could_not_be_told_apart() {
    assertThat(worldPay(Map.of("transId", "")).status()).isEqualTo(403);
    assertThat(worldPay(Map.of("transId", "9".repeat(96))).status()).isEqualTo(403);

    assertThat(balance()).isEqualTo("0.00");
    assertThat(kept()).isEmpty();
  }

  @Test
  void a_seller_that_has_stored_no_secret_takes_no_notice() {
    SellerId other = ledger.seller(TODAY);

    assertThat(receive(other, "worldpay", form(worldPayFields(Map.of()))).status()).isEqualTo(403);
  }

  @Test
  void there_are_three_methods() {
    assertThat(receive(seller, "gestpay", "").status()).isEqualTo(404);
    assertThat(receive(seller, "WorldPay", "").status()).isEqualTo(404);
  }

  @Test
  void what_was_cancelled_or_only_a_test_is_not_kept() {
    assertThat(worldPay(Map.of("transStatus", "C")).status()).isEqualTo(200);
    assertThat(worldPay(Map.of("testMode", "100")).status()).isEqualTo(200);

    assertThat(kept()).isEmpty();
  }

  @Test
  void what_fits_no_account_is_kept_for_a_person() {
    worldPay(Map.of("cartId", "somebody", "transId", transaction + 1));
    worldPay(Map.of("cartId", "999999999", "transId", transaction + 2));
    worldPay(Map.of("authCurrency", "EUR", "transId", transaction + 3));
    worldPay(Map.of("authAmount", "1.005", "transId", transaction + 4));
    worldPay(Map.of("authAmount", "1e3", "transId", transaction + 5));
    worldPay(Map.of("cartId", "signup-18", "transId", transaction + 6));

    assertThat(kept())
        .containsExactly(
            "no account waits for it",
            "the account is none of the seller's, or was deleted",
            "the account is kept in USD",
            "its amount cannot be read",
            "its amount cannot be read",
            "no account waits for it");
    assertThat(balance()).isEqualTo("0.00");
  }

  @Test
  void an_account_of_another_seller_is_not_credited() {
    AccountView stranger =
        ledger
            .account(ledger.seller(TODAY), new PeriodLength(PeriodLength.Unit.MONTH, 1), TODAY)
            .account();

    worldPay(Map.of("cartId", stranger.id().toString()));

    assertThat(kept()).hasSize(1);
    assertThat(ledger.journal.balance(stranger.id()).isZero()).isTrue();
  }

  @Test
  void a_signup_that_waits_for_it_becomes_an_account_and_is_credited() {
    worldPay(Map.of("cartId", "signup-17"));

    assertThat(balance()).isEqualTo("25.50");
  }

  @Test
  void a_person_credits_a_notice_that_waits_once() {
    worldPay(Map.of("cartId", "somebody"));
    long id = waiting().get(0).id();

    inTransaction(() -> desk.assign(id, account.id(), "test"));

    assertThat(balance()).isEqualTo("25.50");
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> desk.assign(id, account.id(), "test")));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_person_puts_a_notice_away() {
    worldPay(Map.of("cartId", "somebody"));
    long id = waiting().get(0).id();

    inTransaction(() -> desk.close(id, "paid back by hand", "test"));

    assertThat(waiting()).isEmpty();
    assertThat(balance()).isEqualTo("0.00");
  }

  @Test
  void a_notice_of_2checkout_is_proven_by_all_its_fields() {
    NoticeReply reply = receive(seller, "2checkout", form(twoCheckout("COMPLETE", "25.50")));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).startsWith("<sig algo=\"sha256\" date=\"20260420100000\">");
    assertThat(balance()).isEqualTo("25.50");
  }

  @Test
  void a_changed_amount_is_refused() {
    Map<String, String> fields = twoCheckout("COMPLETE", "25.50");
    fields.put("IPN_TOTALGENERAL", "2550.00");

    assertThat(receive(seller, "2checkout", form(fields)).status()).isEqualTo(403);
  }

  @Test
  void money_that_2checkout_took_back_waits_for_a_person() {
    receive(seller, "2checkout", form(twoCheckout("COMPLETE", "25.50")));

    receive(seller, "2checkout", form(twoCheckout("REFUND", "-25.50")));

    assertThat(kept()).containsExactly("money went back, or may");
    assertThat(balance()).isEqualTo("25.50");
    long id = waiting().get(0).id();
    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> inTransaction(() -> desk.assign(id, account.id(), "test")));
  }

  /** The example of 2Checkout's page on the receipt: the text that is signed is the printed one. */
  @Test
  void the_receipt_is_made_of_what_the_page_says() {
    FormBody form =
        FormBody.read("IPN_PID%5B%5D=1&IPN_PNAME%5B%5D=Software+program&IPN_DATE=20050303123434");

    assertThat(TwoCheckoutScheme.receipt(form, "AABBCCDDEEFF", "20050303123434"))
        .isEqualTo(
            "<sig algo=\"sha256\" date=\"20050303123434\">"
                + Proof.hmacSha256(
                    "AABBCCDDEEFF", "1116Software program14200503031234341420050303123434")
                + "</sig>");
  }

  @Test
  void a_webhook_of_paypal_is_proven_by_its_certificate() {
    String body = PayPalSigner.capture(transaction, account.id().toString(), "25.50");

    assertThat(payPal(body, PayPalSigner.sign(body)).status()).isEqualTo(200);
    assertThat(payPal(body, PayPalSigner.sign(body)).status()).isEqualTo(200);
    assertThat(balance()).isEqualTo("25.50");
  }

  @Test
  void a_webhook_with_another_body_or_a_signature_that_is_none_is_refused() {
    String body = PayPalSigner.capture(transaction, account.id().toString(), "25.50");
    String signature = PayPalSigner.sign(body);

    assertThat(payPal(body.replace("25.50", "99.50"), signature).status()).isEqualTo(403);
    assertThat(payPal(body, "not base64!").status()).isEqualTo(403);
    assertThat(payPal(body, "").status()).isEqualTo(403);
    assertThat(payPal("{", PayPalSigner.sign("{")).status()).isEqualTo(403);
    assertThat(balance()).isEqualTo("0.00");
  }

  private final String transaction = "t" + System.nanoTime();

  private Map<String, String> worldPayFields(Map<String, String> other) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("callbackPW", "sesame");
    fields.put("transId", transaction);
    fields.put("transStatus", "Y");
    fields.put("cartId", account.id().toString());
    fields.put("authAmount", "25.50");
    fields.put("authCurrency", "USD");
    fields.put("testMode", "0");
    fields.putAll(other);
    return fields;
  }

  private NoticeReply worldPay(Map<String, String> other) {
    return receive(seller, "worldpay", form(worldPayFields(other)));
  }

  private Map<String, String> twoCheckout(String status, String amount) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("REFNO", transaction);
    fields.put("REFNOEXT", account.id().toString());
    fields.put("ORDERSTATUS", status);
    fields.put("FIRSTNAME", "Zoë");
    fields.put("COMPANY", "");
    fields.put("IPN_PID[]", "1");
    fields.put("IPN_PNAME[]", "Hosting");
    fields.put("IPN_TOTALGENERAL", amount);
    fields.put("CURRENCY", "USD");
    fields.put("IPN_DATE", "20260420095959");
    fields.put("HASH", "not looked at");
    String signed =
        fields.entrySet().stream()
            .filter(field -> !field.getKey().equals("HASH"))
            .map(field -> field.getValue())
            .map(value -> value.getBytes(StandardCharsets.UTF_8).length + value)
            .collect(Collectors.joining());
    fields.put("SIGNATURE_SHA2_256", Proof.hmacSha256("key of keys", signed));
    return fields;
  }

  private NoticeReply payPal(String body, String signature) {
    Map<String, String> headers =
        Map.of(
            "paypal-transmission-id", PayPalSigner.TRANSMISSION,
            "paypal-transmission-time", PayPalSigner.TIME,
            "paypal-transmission-sig", signature);
    return inTransaction(() -> notices.receive("paypal", seller, new NoticeRequest(headers, body)));
  }

  private NoticeReply receive(SellerId whose, String method, String body) {
    return inTransaction(() -> notices.receive(method, whose, new NoticeRequest(Map.of(), body)));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String balance() {
    return ledger.journal.balance(account.id()).amount().toPlainString();
  }

  private List<NoticeView> waiting() {
    return desk.waiting().stream().filter(notice -> notice.seller() == seller.value()).toList();
  }

  private List<String> kept() {
    return waiting().stream().map(NoticeView::reason).toList();
  }

  private static final class Today extends BusinessDates {
    @Override
    public LocalDate openOn(SellerId whose) {
      return TODAY;
    }
  }
}
