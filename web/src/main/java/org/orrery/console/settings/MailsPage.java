package org.orrery.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.mail.MailStatus;
import org.orrery.mail.MailView;
import org.orrery.office.MailOffice;
import org.orrery.security.Caller;

/** Lists mails that are not sent, shows one, and has it sent again. */
@Named
@RequestScoped
public class MailsPage {

  private static final String LIST = "/admin/mails";

  @Inject MailOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable MailStatus status;
  private @Nullable List<MailView> mails;
  private @Nullable MailView mail;
  private @Nullable String reason;
  private @Nullable String recipient;

  /** How the outbox stands. */
  public MailStatus getStatus() {
    if (status == null) {
      status = office.status(call.caller());
    }
    return status;
  }

  /** Those that are not sent. */
  public List<MailView> getMails() {
    if (mails == null) {
      mails = office.list(call.caller());
    }
    return mails;
  }

  /** The one that the address names. */
  public MailView getMail() {
    if (mail == null) {
      mail = office.read(call.caller(), query.id("id"));
    }
    return mail;
  }

  /** Has a parked one tried again. */
  public void retry() {
    decide(Change.of("retryMail"), caller -> office.retry(caller, query.id("id")));
  }

  /** Has one sent again that may have arrived. */
  public void resend() {
    decide(Change.of("resendMail"), caller -> office.resend(caller, query.id("id")));
  }

  /** Notes that one has arrived. */
  public void settle() {
    decide(Change.of("settleMail"), caller -> office.settle(caller, query.id("id")));
  }

  private void decide(Change change, Consumer<Caller> work) {
    changes.makeAndShow(
        change.with("mailId", query.id("id")),
        caller -> {
          work.accept(caller);
          return LIST; // It may be sent before anybody looks at it again.
        });
  }

  /** Has all parked ones tried again. */
  public void retryAll() {
    changes.make(
        Change.of("retryParkedMails"),
        caller -> {
          int unused = office.retryParked(caller);
        });
  }

  /** Stops the sending. */
  public void hold() {
    String typed = reason == null ? "" : reason;
    changes.make(Change.of("holdMails").with("reason", typed), c -> office.hold(c, typed));
  }

  /** Sends a test mail, and tells what came of it. */
  public void sendTest() {
    String typed = recipient == null ? "" : recipient;
    changes.start(
        Change.of("sendTestMail").with("recipient", typed),
        caller -> {
          office.sendTest(caller, typed);
          return "";
        });
  }

  /** Lets it go on. */
  public void release() {
    changes.make(Change.of("releaseMails"), office::release);
  }

  /** Why it is to stop. */
  public @Nullable String getReason() {
    return reason;
  }

  public void setReason(@Nullable String typed) {
    reason = typed;
  }

  /** Who is to get the test mail. */
  public @Nullable String getRecipient() {
    return recipient;
  }

  public void setRecipient(@Nullable String typed) {
    recipient = typed;
  }
}
