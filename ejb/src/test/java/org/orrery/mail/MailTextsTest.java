package org.orrery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

class MailTextsTest {

  @Test
  void every_template_has_a_subject_and_a_text() {
    var names = ResourceBundle.getBundle("org.orrery.mail.texts").keySet();

    assertThat(names).isNotEmpty();
    for (String name : names) {
      String template = name.substring(0, name.lastIndexOf('.'));
      assertThat(names).contains(template + ".subject", template + ".text");
    }
  }

  @Test
  void values_are_put_in_their_places_and_nothing_else_is_understood() {
    QueuedMail mail =
        mail("card-declined", Map.of("amount", "USD 5.00 $1 {seller}", "lastFour", "4242"));

    String text = MailTexts.text(mail, "Meridian");

    assertThat(MailTexts.subject(mail, "Meridian")).isEqualTo("Account 17: your card was declined");
    assertThat(text).contains("charge USD 5.00 $1 {seller} to your card that ends with 4242");
    assertThat(text).contains("try again on .").endsWith("\n\nMeridian\n");
  }

  @Test
  void there_is_no_mail_without_a_template() {
    assertThatThrownBy(() -> MailTexts.subject(mail("none", Map.of()), ""))
        .hasMessage("there is no template none.subject");
  }

  private static QueuedMail mail(String template, Map<String, String> values) {
    return new QueuedMail(
        1, SellerId.HOST, Optional.of(new AccountId(17)), "jane@example.com", template, values, 0);
  }
}
