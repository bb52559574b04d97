package org.orrery.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.orrery.console.Change;
import org.orrery.console.Changes;
import org.orrery.console.ConsoleCall;
import org.orrery.console.Query;
import org.orrery.office.SettingOffice;
import org.orrery.security.Caller;
import org.orrery.setting.SettingView;

/** Lists settings, shows one, and changes it. */
@Named
@RequestScoped
public class SettingsPage {

  private static final String LIST = "/admin/settings";

  @Inject SettingOffice office;
  @Inject Changes changes;
  @Inject ConsoleCall call;
  @Inject Query query;

  private @Nullable List<SettingView> settings;
  private @Nullable SettingView setting;
  private @Nullable String value;

  /** All of them, by name. */
  public List<SettingView> getSettings() {
    if (settings == null) {
      settings = office.list(call.caller());
    }
    return settings;
  }

  /** The one that the address names. */
  public SettingView getSetting() {
    if (setting == null) {
      setting = office.read(call.caller(), name());
    }
    return setting;
  }

  /** Sets it to what was typed. */
  public void set() {
    String typed = value == null ? "" : value.strip();
    make(
        Change.of("setSetting").with("setting", name()).with("value", typed),
        caller -> office.change(caller, name(), typed));
  }

  /** Has it be what it was at first. */
  public void reset() {
    make(Change.of("resetSetting").with("setting", name()), caller -> office.reset(caller, name()));
  }

  private void make(Change change, Function<Caller, SettingView> work) {
    changes.makeAndShow(
        change,
        caller -> {
          var unused = work.apply(caller);
          return LIST;
        });
  }

  private String name() {
    String name = query.text("name");
    return name == null ? "" : name;
  }

  /** What was typed, or else how it stands. */
  public @Nullable String getValue() {
    return value == null ? getSetting().value() : value;
  }

  public void setValue(@Nullable String typed) {
    value = typed == null ? "" : typed;
  }
}
