package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.FailureItem;
import org.orrery.register.Page;
import org.orrery.register.RunRegister;
import org.orrery.shared.SellerId;

/** Lists the accounts that the run could not charge. */
@Named
@RequestScoped
public class FailuresPage {

  @Inject RunRegister runs;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable Page<FailureItem> page;

  /** The part of the list that is asked for. */
  public Page<FailureItem> getPage() {
    if (page == null) {
      SellerId seller = call.seller(query.number("seller"));
      page = runs.failures(call.caller(), seller, query.page());
    }
    return page;
  }
}
