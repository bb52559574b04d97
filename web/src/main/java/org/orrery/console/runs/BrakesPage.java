package org.orrery.console.runs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orrery.brake.BrakeQuestion;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.console.form.Typed;
import org.orrery.office.RunOffice;
import org.orrery.office.SettingOffice;
import org.orrery.setting.SettingView;

/** Shows what brakes stopped, and sets from when on they stop a run. */
@Named
@RequestScoped
public class BrakesPage {

  private static final String NAME = "brake.";

  @Inject RunOffice office;
  @Inject SettingOffice settings;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<BrakeQuestion> questions;
  private @Nullable List<SettingView> limits;
  private @Nullable SettingView chosen;
  private @Nullable String value;

  /** What waits for a person. */
  public List<BrakeQuestion> getQuestions() {
    if (questions == null) {
      questions = office.questions(call.caller());
    }
    return questions;
  }

  /** Of each kind what a run may do unasked. */
  public List<SettingView> getLimits() {
    if (limits == null) {
      limits =
          settings.list(call.caller()).stream()
              .filter(view -> view.setting().name().startsWith(NAME))
              .toList();
    }
    return limits;
  }

  /** The one that the address names; without one the page has no form. */
  public SettingView getChosen() {
    if (chosen == null) {
      chosen = settings.read(call.caller(), name());
    }
    return chosen;
  }

  /** Sets the one that the address names. */
  public void change() {
    String typed = Typed.text(value);
    changes.makeAndShow(
        Change.of("setSetting").with("setting", name()).with("value", typed),
        caller -> {
          var unused = settings.change(caller, name(), typed);
          return "/admin/brakes";
        });
  }

  private String name() {
    return NAME + query.text("kind");
  }

  /** As it stands, until something is typed. */
  public String getValue() {
    return value == null ? getChosen().value() : value;
  }

  public void setValue(@Nullable String typed) {
    value = Typed.text(typed);
  }
}
