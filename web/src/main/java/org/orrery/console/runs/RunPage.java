package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.register.RunItem;
import org.orrery.register.RunRegister;
import org.orrery.shared.SellerId;

/** Shows what the run of a business date did. */
@Named
@RequestScoped
public class RunPage {

  @Inject RunRegister runs;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable RunItem run;

  /** The run that the address names. */
  public RunItem getRun() {
    if (run == null) {
      SellerId seller = call.seller(query.number("seller"));
      run = runs.run(call.caller(), seller, query.dayOf("day"));
    }
    return run;
  }
}
