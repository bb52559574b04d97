package org.orrery.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;
import org.orrery.mail.SignupMail;
import org.orrery.platform.Database;
import org.orrery.setting.SettingCatalogue;
import org.orrery.setting.Settings;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;

/**
 * Writes to whoever signs up: when the signup is taken, also if it waits for a moderator, and when
 * the account is opened, or not for a reason. Never says a password. Source: API reference, section
 * 6.10.
 */
@ApplicationScoped
class SignupMails {

  private static final String RECEIVED = "signup-received";
  private static final String OPENED = "account-opened";
  private static final String REFUSED = "signup-refused";

  @Inject Outbox outbox;
  @Inject Database database;
  @Inject Settings settings;

  /**
   * Whom to write to, and about what.
   *
   * @param recipient as the form gave it; what is no address gets no mail
   */
  record Addressee(long signup, SellerId seller, String login, int planId, String recipient) {

    boolean canBeWrittenTo() {
      return recipient.indexOf('@') > 0;
    }
  }

  void received(Addressee to) {
    if (isWanted(to)) {
      queueReceived(to, values(to));
    }
  }

  void opened(Addressee to, AccountId account) {
    if (isWanted(to)) {
      queueOpened(to, account, values(to));
    }
  }

  /** Both, to whom nobody has to moderate. */
  void receivedAndOpened(Addressee to, AccountId account) {
    if (isWanted(to)) {
      Map<String, String> values = values(to);
      queueReceived(to, values);
      queueOpened(to, account, values);
    }
  }

  void refused(Addressee to, String reason) {
    if (isWanted(to)) {
      Map<String, String> values = new HashMap<>(values(to));
      values.put("reason", reason);
      outbox.queue(
          new SignupMail(
              key(REFUSED, to), to.seller(), to.signup(), to.recipient(), REFUSED, values));
    }
  }

  private void queueReceived(Addressee to, Map<String, String> values) {
    outbox.queue(
        new SignupMail(
            key(RECEIVED, to), to.seller(), to.signup(), to.recipient(), RECEIVED, values));
  }

  private void queueOpened(Addressee to, AccountId account, Map<String, String> values) {
    outbox.queue(
        List.of(
            new OutgoingMail(
                key(OPENED, to), to.seller(), account, to.recipient(), OPENED, values)));
  }

  private boolean isWanted(Addressee to) {
    return to.canBeWrittenTo() && settings.find(SettingCatalogue.SIGNUP_MAILS).orElse(false);
  }

  private Map<String, String> values(Addressee to) {
    String plan =
        database
            .find("select name from plan where id = ?", row -> row.getString(1), to.planId())
            .orElse("");
    return Map.of("signup", Long.toString(to.signup()), "plan", plan, "login", to.login());
  }

  private static String key(String template, Addressee to) {
    return template + "/" + to.signup();
  }
}
