package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages, for code; pages have them as {@code texts}. */
@RequestScoped
public class Texts {

  private static final String BUNDLE = "org.orrery.console.texts";

  /**
   * A text by its key.
   *
   * @throws java.util.MissingResourceException if there is none, which a test finds
   */
  public String of(String key) {
    return bundle().getString(key);
  }

  /** A text by its key, in which {0}, {1} and so on are replaced by values. */
  public String filled(String key, Object... values) {
    String text = of(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i].toString());
    }
    return text;
  }

  /** A text by its key; empty if there is none. */
  public String orEmpty(String key) {
    return bundle().containsKey(key) ? bundle().getString(key) : "";
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, Texts.class.getClassLoader());
  }
}
