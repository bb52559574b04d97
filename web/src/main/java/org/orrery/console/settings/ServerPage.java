package org.orrery.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.orrery.console.ConsoleCall;
import org.orrery.office.ServerOffice;
import org.orrery.office.Surroundings;

/** Shows what the server that answers works with. */
@Named
@RequestScoped
public class ServerPage {

  @Inject ServerOffice office;
  @Inject ConsoleCall call;

  private @Nullable Surroundings surroundings;

  /** What it works with. */
  public Surroundings getSurroundings() {
    if (surroundings == null) {
      surroundings = office.read(call.caller());
    }
    return surroundings;
  }
}
