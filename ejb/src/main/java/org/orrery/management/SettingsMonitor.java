package org.orrery.management;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import org.orrery.office.SettingOffice;
import org.orrery.setting.Setting;
import org.orrery.setting.SettingView;

/** Lets an operator see settings and change them. */
record SettingsMonitor(SettingOffice office) implements SettingsMXBean {

  @Override
  public String list() {
    return array(office.list(Operator.CALLER));
  }

  @Override
  public String show(String setting) {
    return array(List.of(office.read(Operator.CALLER, setting)));
  }

  @Override
  public String set(String setting, String value) {
    return array(List.of(office.change(Operator.CALLER, setting, value)));
  }

  @Override
  public String reset(String setting) {
    return array(List.of(office.reset(Operator.CALLER, setting)));
  }

  private static String array(List<SettingView> views) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (SettingView view : views) {
      Setting<?> setting = view.setting();
      array.add(
          Json.createObjectBuilder()
              .add("setting", setting.name())
              .add("value", view.value())
              .add("default", setting.atFirst())
              .add("allowed", setting.allowed().sentence())
              .add("unit", setting.allowed().unit())
              .add("readBy", setting.readBy())
              .add("description", setting.description())
              .add("changeable", setting.isChangeable()));
    }
    return array.build().toString();
  }
}
