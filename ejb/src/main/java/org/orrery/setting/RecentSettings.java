package org.orrery.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.orrery.platform.Database;

/**
 * Settings as they were within the last ten seconds, for those who are asked by every call and may
 * not pay a statement for each.
 */
@ApplicationScoped
public class RecentSettings {

  private static final Logger LOG = Logger.getLogger(RecentSettings.class.getName());

  @Inject Database database;

  private volatile Map<String, String> texts = Map.of();

  /** How a setting stood; the value of a new installation until it is read for the first time. */
  public <T> T get(Setting<T> setting) {
    String text = texts.getOrDefault(setting.name(), setting.atFirst());
    return setting.allowed().read(text).orElseThrow();
  }

  /** Reads all anew; what cannot be leaves the setting as it was, and the log tells it. */
  public void refresh() {
    Map<String, String> read = new HashMap<>();
    database
        .query(
            "select name, value from setting order by name limit ?",
            row -> Map.entry(row.getString(1), row.getString(2)),
            SettingDesk.ROWS_MAX)
        .forEach(row -> put(row.getKey(), row.getValue(), read));
    texts = Map.copyOf(read);
  }

  private void put(String name, String text, Map<String, String> read) {
    Optional<Setting<?>> setting = SettingCatalogue.find(name);
    if (setting.isEmpty()) {
      return;
    }
    boolean stands = setting.get().allowed().read(text).isPresent();
    String known = texts.getOrDefault(name, setting.get().atFirst());
    read.put(name, stands ? text : known);
    if (!stands) {
      LOG.warning(() -> setting.get().sentence() + ", and nothing else; " + known + " still holds");
    }
  }
}
