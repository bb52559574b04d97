package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.RunOffice;
import org.orrery.register.RehearsalFindings;
import org.orrery.register.RehearsalItem;
import org.orrery.register.RehearsalRegister;
import org.orrery.register.RunRegister;

/** Shows what a run would do, and approves it. */
@Named
@RequestScoped
public class RehearsalPage {

  @Inject RunOffice office;
  @Inject RunRegister runs;
  @Inject RehearsalRegister findings;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable RehearsalItem rehearsal;
  private @Nullable RehearsalFindings found;

  /** The rehearsal that the address names. */
  public RehearsalItem getRehearsal() {
    if (rehearsal == null) {
      rehearsal = runs.rehearsal(call.caller(), query.id("id"));
    }
    return rehearsal;
  }

  /** What it would charge, and whom unusually much. */
  public RehearsalFindings getFindings() {
    if (found == null) {
      found = findings.findings(call.caller(), query.id("id"));
    }
    return found;
  }

  /** Lets the run of that day charge as much; of a later rehearsal nothing is approved. */
  public void approve() {
    RehearsalItem shown = getRehearsal();
    changes.make(
        Change.of("approveRehearsal")
            .with("id", shown.id())
            .with("seller", shown.seller())
            .with("on", shown.on()),
        caller -> office.approveRehearsal(caller, shown.id()));
  }
}
