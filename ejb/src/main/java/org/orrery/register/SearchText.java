package org.orrery.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orrery.shared.AccountId;

/**
 * What somebody typed to find an account.
 *
 * <p>Its first {@value #CHARACTERS_MAX} characters count, and of its words {@value #WORDS_MAX}.
 */
record SearchText(String text) {

  static final int CHARACTERS_MAX = 200;
  static final int WORDS_MAX = 6;

  /** After every character that a word may have. */
  private static final String BEYOND = Character.toString(Character.MAX_CODE_POINT);

  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}.@_&+-]+");
  private static final Pattern ENDS = Pattern.compile("^[.@_&+-]+|[.@_&+-]+$");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern TELEPHONE = Pattern.compile("[0-9+()./ -]+");
  private static final int DIGITS_MIN = 4;

  /** A range of words that begin alike. */
  record Beginning(String from) {
    String to() {
      return from + BEYOND;
    }
  }

  /** Cuts it, and leaves out what no text of a database can hold. */
  SearchText {
    text =
        text.codePoints()
            .limit(CHARACTERS_MAX)
            .map(sign -> isText(sign) ? sign : ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
  }

  /** The account that has the text as its number. */
  Optional<AccountId> number() {
    return Optional.of(text)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Long::valueOf)
        .filter(number -> number > 0)
        .map(AccountId::new);
  }

  /** What a telephone number ends with, as it is kept among the words; empty if it is none. */
  Optional<Beginning> telephone() {
    String digits = text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    return TELEPHONE.matcher(text).matches() && digits.length() >= DIGITS_MIN
        ? Optional.of(new Beginning("#" + new StringBuilder(digits).reverse()))
        : Optional.empty();
  }

  /**
   * The words.
   *
   * @param plain the text without accents and capital letters, as the database writes it
   */
  static List<Beginning> words(String plain) {
    return Arrays.stream(NOT_IN_WORDS.split(plain))
        .map(word -> ENDS.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(WORDS_MAX)
        .map(Beginning::new)
        .collect(Collectors.toList());
  }

  private static boolean isText(int sign) {
    return !Character.isISOControl(sign)
        && Character.getType(sign) != Character.SURROGATE
        && Character.isDefined(sign);
  }
}
