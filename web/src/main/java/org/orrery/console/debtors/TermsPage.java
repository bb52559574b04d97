package org.orrery.console.debtors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.dunning.DunningTerms;
import org.orrery.office.SellerOffice;
import org.orrery.office.Version;
import org.orrery.office.Versions;
import org.orrery.security.Caller;
import org.orrery.shared.SellerId;

/** Shows when a seller does what about debtors, and sets it. */
@Named
@RequestScoped
public class TermsPage {

  @Inject SellerOffice office;
  @Inject Versions versions;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private String notice = "";
  private String suspend = "";
  private String delete = "";
  private String version = "";

  /** Shows what there is, before anything is typed over it. */
  @PostConstruct
  void read() {
    DunningTerms stored = office.dunning(call.caller(), seller());
    notice = shown(stored.noticeAfterDays());
    suspend = shown(stored.suspendAfterDays());
    delete = shown(stored.deleteAfterDays());
    version = version(stored);
  }

  /** Whose terms they are. */
  public SellerId seller() {
    return call.seller(query.number("seller"));
  }

  /** Sets the seller's own. */
  public void save() {
    changes.make(
        Change.of("setDunning")
            .with("seller", seller().value())
            .with("notice", notice)
            .with("suspend", suspend)
            .with("delete", delete),
        caller -> {
          requireAsShown(caller);
          office.setDunning(
              caller, seller(), new DunningTerms(days(notice), days(suspend), days(delete)));
        });
  }

  /** Has the seller do what the host does. */
  public void clear() {
    changes.make(
        Change.of("clearDunning").with("seller", seller().value()),
        caller -> {
          requireAsShown(caller);
          office.clearDunning(caller, seller());
        });
  }

  private void requireAsShown(Caller caller) {
    versions.require(
        "sellers/" + seller() + "/dunning",
        version,
        () -> version(office.dunning(caller, seller())));
  }

  private static @Nullable Integer days(String typed) {
    return typed.isEmpty() ? null : Integer.valueOf(Typed.whole("a number of days", typed));
  }

  private static String shown(@Nullable Integer days) {
    return days == null ? "" : days.toString();
  }

  private static String version(DunningTerms terms) {
    return Version.of(terms.toString()).value();
  }

  public String getNotice() {
    return notice;
  }

  public void setNotice(@Nullable String typed) {
    notice = Typed.text(typed);
  }

  public String getSuspend() {
    return suspend;
  }

  public void setSuspend(@Nullable String typed) {
    suspend = Typed.text(typed);
  }

  public String getDelete() {
    return delete;
  }

  public void setDelete(@Nullable String typed) {
    delete = Typed.text(typed);
  }

  /** How they were when the form was shown. */
  public String getVersion() {
    return version;
  }

  public void setVersion(@Nullable String shown) {
    version = Typed.text(shown);
  }
}
