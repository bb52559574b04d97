package org.orrery.mail;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates that are plain texts: {@code texts.properties} has for each a {@code .subject} and
 * a {@code .text}, where <code>{name}</code> stands for a value.
 */
final class MailTexts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.orrery.mail.texts", Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private MailTexts() {}

  static String subject(QueuedMail mail) {
    return fill(mail, ".subject");
  }

  static String text(QueuedMail mail) {
    return fill(mail, ".text");
  }

  /** What an error says of a template that is not there parks the mail, and is read there. */
  private static String fill(QueuedMail mail, String part) {
    try {
      return fill(TEXTS.getString(mail.template() + part), mail.values());
    } catch (MissingResourceException e) {
      throw new IllegalStateException("there is no template " + mail.template() + part, e);
    }
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }
}
