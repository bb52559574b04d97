package org.orrery.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orrery.shared.AccountId;

/**
 * The templates that are plain texts: {@code texts.properties} has for each a {@code .subject} and
 * a {@code .text}, where <code>{name}</code> stands for a value. {@code seller} and {@code account}
 * are always there; the account is empty where there is none yet.
 */
final class MailTexts {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.orrery.mail.texts", Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private MailTexts() {}

  static String subject(QueuedMail mail, String seller) {
    return fill(mail, ".subject", seller);
  }

  static String text(QueuedMail mail, String seller) {
    return fill(mail, ".text", seller);
  }

  private static String fill(QueuedMail mail, String part, String seller) {
    Map<String, String> values = new HashMap<>(mail.values());
    values.put("seller", seller);
    values.put("account", mail.account().map(AccountId::toString).orElse(""));
    try {
      return PLACE
          .matcher(TEXTS.getString(mail.template() + part))
          .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    } catch (MissingResourceException e) {
      throw new TemplateMissingException(mail.template() + part, e);
    }
  }
}
