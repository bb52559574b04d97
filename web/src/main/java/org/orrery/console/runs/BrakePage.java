package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.brake.BrakeQuestion;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Asking;
import org.orrery.office.RunOffice;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

/** Shows what a brake stopped, and approves it. */
@Named
@RequestScoped
public class BrakePage {

  @Inject RunOffice office;
  @Inject Changes changes;
  @Inject Asking asking;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable BrakeQuestion question;

  /**
   * The stop that the address names.
   *
   * @throws InvalidValueException if nothing waits under that name
   */
  public BrakeQuestion getQuestion() {
    if (question == null) {
      question =
          office.questions(call.caller()).stream()
              .filter(this::isNamed)
              .findFirst()
              .orElseThrow(() -> new InvalidValueException("nothing of that name waits"));
    }
    return question;
  }

  private boolean isNamed(BrakeQuestion waiting) {
    return waiting.seller().value() == query.id("seller")
        && waiting.on().equals(query.dayOf("on"))
        && waiting.kind().name().equals(query.text("kind"));
  }

  /** As much of it as is approved here; by the next wake of the run it may be another. */
  public String getShown() {
    return getQuestion().planned() + " of " + getQuestion().accounts();
  }

  /** Approves what was shown, and no more than that. */
  public void approve() {
    long seller = query.id("seller");
    LocalDate on = query.dayOf("on");
    changes.makeAndShow(
        Change.of("approveBrake")
            .with("seller", seller)
            .with("on", on)
            .with("kind", query.text("kind")),
        caller -> {
          asking.require(getShown());
          office.approve(caller, new SellerId(seller), on, getQuestion().kind());
          return "/admin/runs";
        });
  }
}
