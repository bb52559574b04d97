package org.orrery.console.signups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.SignupOffice;
import org.orrery.register.Page;
import org.orrery.signup.ModeratedSignup;

/** Lists signups that wait, newest first. */
@Named
@RequestScoped
public class SignupsPage {

  @Inject SignupOffice office;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<ModeratedSignup> page;

  /** The part of the list that is asked for. */
  public Page<ModeratedSignup> getPage() {
    if (page == null) {
      page = Page.cut(office.waiting(call.caller()), query.page(), ModeratedSignup::id);
    }
    return page;
  }

  /** Why it waits. */
  public List<String> doubts(ModeratedSignup signup) {
    return signup.doubts().isEmpty() ? List.of() : List.of(signup.doubts().split(",", -1));
  }

  /** Since when. */
  public Instant since(ModeratedSignup signup) {
    return Instant.parse(signup.requestedAt());
  }
}
