package org.orrery.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a setting may be. A row that was written by hand may be read though it is not allowed. */
public sealed interface Allowed<T> {

  /** The value that a text stands for; empty = it stands for none. */
  Optional<T> read(String text);

  /** Whether an operator may write the text. */
  boolean allows(String text);

  /** The end of a sentence: a setting is ... */
  String sentence();

  /** In what numbers are counted; empty = it is no number. */
  default String unit() {
    return "";
  }

  /** One word for true, another one for false. */
  record Switch(String yes, String no) implements Allowed<Boolean> {

    @Override
    public Optional<Boolean> read(String text) {
      return allows(text) ? Optional.of(text.equals(yes)) : Optional.empty();
    }

    @Override
    public boolean allows(String text) {
      return text.equals(yes) || text.equals(no);
    }

    @Override
    public String sentence() {
      return yes + " or " + no;
    }
  }

  /** One of several words. */
  record Words(List<String> words) implements Allowed<String> {

    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public Optional<String> read(String text) {
      return allows(text) ? Optional.of(text) : Optional.empty();
    }

    @Override
    public boolean allows(String text) {
      return words.contains(text);
    }

    @Override
    public String sentence() {
      int last = words.size() - 1;
      return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
  }

  /** A whole number without a sign. */
  record Whole(long min, long max, String unit) implements Allowed<Long> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}");

    @Override
    public Optional<Long> read(String text) {
      return FORM.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    @Override
    public boolean allows(String text) {
      return read(text).filter(number -> number >= min && number <= max).isPresent();
    }

    @Override
    public String sentence() {
      return "a whole number from " + min + " to " + max + ", in " + unit;
    }
  }

  /** A number without a sign, with at most four decimals. */
  record Decimal(String min, String max, String unit) implements Allowed<BigDecimal> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

    @Override
    public Optional<BigDecimal> read(String text) {
      return FORM.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    @Override
    public boolean allows(String text) {
      return read(text)
          .filter(number -> number.compareTo(new BigDecimal(min)) >= 0)
          .filter(number -> number.compareTo(new BigDecimal(max)) <= 0)
          .isPresent();
    }

    @Override
    public String sentence() {
      return "a number from " + min + " to " + max + ", in " + unit;
    }
  }

  /**
   * A text of a form, which its reader takes apart.
   *
   * @param form a regular expression for all of it
   */
  record Form(String form, String sentence) implements Allowed<String> {

    @Override
    public Optional<String> read(String text) {
      return Optional.of(text);
    }

    @Override
    public boolean allows(String text) {
      return text.matches(form);
    }
  }

  /**
   * A text that is shown with the settings, and changed elsewhere or never.
   *
   * @param sentence what to do about it
   */
  record Kept(String sentence) implements Allowed<String> {

    @Override
    public Optional<String> read(String text) {
      return Optional.of(text);
    }

    @Override
    public boolean allows(String text) {
      return false;
    }
  }
}
