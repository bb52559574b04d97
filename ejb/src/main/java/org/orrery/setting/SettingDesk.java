package org.orrery.setting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.platform.Database;
import org.orrery.shared.InvalidValueException;

/** Lets an operator look at settings and change them. Checks no rights. */
@Stateless
public class SettingDesk {

  /** More rows than there are settings, and than anybody has added by hand. */
  static final int ROWS_MAX = 1_000;

  @Inject Database database;

  /** All settings, by name; of a row that is missing the value is empty. */
  public List<SettingView> list() {
    Map<String, String> values =
        database
            .query(
                "select name, value from setting order by name limit ?",
                row -> Map.entry(row.getString(1), row.getString(2)),
                ROWS_MAX)
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return SettingCatalogue.ALL.stream()
        .map(setting -> new SettingView(setting, values.getOrDefault(setting.name(), "")))
        .toList();
  }

  /**
   * How a setting stands.
   *
   * @throws SettingNotFoundException if there is none of the name
   */
  public SettingView read(String name) {
    return view(named(name), "");
  }

  /**
   * Changes a setting; whoever changes it at the same time comes before or after.
   *
   * @return how it was before
   * @throws SettingNotFoundException if there is none of the name
   * @throws InvalidValueException if it cannot have the value, or is changed elsewhere or never
   */
  public SettingView change(String name, String value) {
    Setting<?> setting = named(name);
    if (!setting.allowed().allows(value)) {
      throw new InvalidValueException(setting.sentence());
    }
    return write(setting, value);
  }

  /**
   * Has a setting be what it was at first.
   *
   * @return how it was before
   * @throws SettingNotFoundException if there is none of the name
   * @throws InvalidValueException if it is changed elsewhere or never
   */
  public SettingView reset(String name) {
    Setting<?> setting = named(name);
    if (!setting.isChangeable()) {
      throw new InvalidValueException(setting.sentence());
    }
    return write(setting, setting.atFirst());
  }

  /**
   * Writes a setting that is not changed here but by its feature's own verbs, which check the
   * value.
   *
   * @throws IllegalArgumentException if it is changed here
   */
  public void keep(Setting<String> setting, String value) {
    if (setting.isChangeable()) {
      throw new IllegalArgumentException(setting.name() + " is changed by its name");
    }
    SettingView unused = write(setting, value);
  }

  private SettingView write(Setting<?> setting, String value) {
    SettingView before = view(setting, " for update");
    database.update(
        """
        insert into setting (name, value, description) values (?, ?, ?)
        on conflict (name) do update set value = excluded.value\
        """,
        setting.name(),
        value,
        setting.description());
    return before;
  }

  private SettingView view(Setting<?> setting, String locking) {
    return new SettingView(
        setting,
        database
            .find(
                "select value from setting where name = ?" + locking,
                row -> row.getString(1),
                setting.name())
            .orElse(""));
  }

  private static Setting<?> named(String name) {
    return SettingCatalogue.find(name).orElseThrow(SettingNotFoundException::new);
  }
}
