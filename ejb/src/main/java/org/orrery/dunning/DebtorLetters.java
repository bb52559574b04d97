package org.orrery.dunning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orrery.account.SuspendedBy;
import org.orrery.mail.Outbox;
import org.orrery.mail.OutgoingMail;
import org.orrery.shared.AccountId;

/**
 * Writes to debtors and ended trials, at their billing contact's address.
 *
 * <p>A letter is named by its kind, the account and a day that does not move while the matter goes
 * on, so that it is queued once, whatever happens to the run.
 */
@ApplicationScoped
class DebtorLetters {

  @Inject Outbox outbox;

  void notice(DebtorCase file, LocalDate since) {
    queue("debtor-notice", file, since, debt(file, since));
  }

  void suspended(DebtorCase file, SuspendedBy cause, LocalDate on) {
    queue(
        "suspended",
        file,
        on,
        Map.of(
            "account", file.account().toString(),
            "cause", cause.name(),
            "owed", file.owed().toString(),
            "suspendedOn", on.toString()));
  }

  /** Warns of a deletion, which will not be before {@code deleteOn}. */
  void warning(DebtorCase file, LocalDate since, LocalDate deleteOn) {
    queue("deletion-warning", file, since, withDeletion(debt(file, since), deleteOn));
  }

  /** What a letter is called before it exists. */
  static String key(String template, AccountId account, LocalDate day) {
    return template + "/" + account + "/" + day;
  }

  private void queue(String template, DebtorCase file, LocalDate day, Map<String, String> values) {
    outbox.queue(
        List.of(
            new OutgoingMail(
                key(template, file.account(), day),
                file.seller(),
                file.account(),
                "",
                template,
                values)));
  }

  private static Map<String, String> debt(DebtorCase file, LocalDate since) {
    return Map.of(
        "account", file.account().toString(),
        "owed", file.owed().toString(),
        "limit", file.limit().toString(),
        "since", since.toString());
  }

  private static Map<String, String> withDeletion(Map<String, String> debt, LocalDate deleteOn) {
    Map<String, String> values = new HashMap<>(debt);
    values.put("deleteOn", deleteOn.toString());
    return values;
  }
}
