package org.orrery.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.orrery.platform.Database;

/**
 * Reads settings in the transaction of the caller, by a statement each: a change is seen at once,
 * on all nodes. Who cannot afford that asks {@link RecentSettings}.
 */
@ApplicationScoped
public class Settings {

  private static final String VALUE = "select value from setting where name = ?";

  @Inject Database database;

  /**
   * How a setting stands.
   *
   * @throws IllegalStateException if its row is missing, or stands for no value
   */
  public <T> T get(Setting<T> setting) {
    return read(VALUE, setting);
  }

  /** The same, and keeps others who ask in this way waiting until the transaction ends. */
  public <T> T lock(Setting<T> setting) {
    return read(VALUE + " for update", setting);
  }

  /** How it stands, for those who know what to do if it is missing or stands for no value. */
  public <T> Optional<T> find(Setting<T> setting) {
    return text(VALUE, setting).flatMap(setting.allowed()::read);
  }

  private <T> T read(String sql, Setting<T> setting) {
    String text =
        text(sql, setting)
            .orElseThrow(
                () -> new IllegalStateException("setting " + setting.name() + " is missing"));
    return setting
        .allowed()
        .read(text)
        .orElseThrow(() -> new IllegalStateException(setting.sentence()));
  }

  private Optional<String> text(String sql, Setting<?> setting) {
    return database.find(sql, row -> row.getString(1), setting.name());
  }
}
