package org.orrery.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.orrery.management.PaymentsMXBean;
import org.orrery.wire.AdminServices;

class ShownParametersTest {

  @Test
  void figures_are_shown_and_free_text_is_not() {
    var shown =
        ShownParameters.of(
            method(AdminServices.class, "addCredit"),
            new Object[] {null, 1950L, new BigDecimal("12.30"), "a gift", "4242", null});

    assertThat(shown.text()).isEqualTo("accountId=1950, amount=12.30, description=*, text=*");
    assertThat(shown.account()).hasValue(1950);
  }

  @Test
  void a_password_is_hidden_and_so_is_whatever_else_is_not_on_the_list() {
    assertThat(
            ShownParameters.of(
                    method(AdminServices.class, "changePassword"), new Object[] {null, "sesame"})
                .text())
        .isEqualTo("newPassword=*");
    assertThat(
            ShownParameters.of(
                    method(PaymentsMXBean.class, "storeCard"),
                    new Object[] {5L, "4242424242424242", "2031-12", "A Holder"})
                .text())
        .isEqualTo("account=5, number=*, expiresIn=*, holder=*");
    assertThat(
            ShownParameters.of(
                    method(PaymentsMXBean.class, "storeSecret"),
                    new Object[] {1L, "paypal.webhook_id", "sesame"})
                .text())
        .isEqualTo("seller=1, name=paypal.webhook_id, value=*");
  }

  @Test
  void a_card_number_in_the_wrong_field_is_hidden_too() {
    for (Object number : new Object[] {4929777123456785L, 4929777123456785.0}) {
      assertThat(
              ShownParameters.of(
                      method(AdminServices.class, "deleteAccount"), new Object[] {null, number})
                  .text())
          .isEqualTo("accountId=*");
    }
    assertThat(
            ShownParameters.of(
                    method(AdminServices.class, "checkUser"),
                    new Object[] {null, "4929 7771 2345 6785"})
                .text())
        .isEqualTo("login=*");
  }

  @Test
  void a_number_that_would_fill_the_memory_is_not_printed() {
    assertThat(
            ShownParameters.of(
                    method(AdminServices.class, "changeQuota"),
                    new Object[] {null, 5L, new BigDecimal("1e999999999")})
                .text())
        .isEqualTo("accountId=5, value=*");
  }

  @Test
  void a_line_of_the_log_cannot_be_forged() {
    assertThat(
            ShownParameters.of(
                    method(AdminServices.class, "checkUser"), new Object[] {null, "a\nb"})
                .text())
        .isEqualTo("login=*");
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
