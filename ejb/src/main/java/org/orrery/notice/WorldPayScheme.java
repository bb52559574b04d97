package org.orrery.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.orrery.account.PaymentMethod;

/**
 * WorldPay's payment response: a form that carries the password that the merchant agreed on with
 * WorldPay ({@code callbackPW}). Whoever reads a notice knows it: TLS all the way is a must.
 *
 * <p>Source: WorldPay, Payment Response guide, parameters of the payment message.
 */
@ApplicationScoped
class WorldPayScheme implements NoticeScheme {

  private static final String PASSWORD = "worldpay.password";

  @Override
  public PaymentMethod method() {
    return PaymentMethod.WORLDPAY;
  }

  @Override
  public Optional<Notice> read(NoticeRequest request, Function<String, Optional<String>> secrets) {
    FormBody form = FormBody.read(request.body());
    return secrets
        .apply(PASSWORD)
        .filter(password -> Proof.isSame(password, form.value("callbackPW")))
        .map(password -> notice(form));
  }

  private static Notice notice(FormBody form) {
    boolean live = form.value("testMode").isEmpty() || form.value("testMode").equals("0");
    boolean paid = live && form.value("transStatus").equals("Y");
    return new Notice(
        paid ? Notice.Meaning.PAID : Notice.Meaning.NOTHING,
        form.value("transId"),
        form.value("cartId"),
        form.value("authAmount"),
        form.value("authCurrency"),
        "");
  }
}
