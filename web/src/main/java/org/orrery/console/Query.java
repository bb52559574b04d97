package org.orrery.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orrery.console.form.Typed;
import org.orrery.register.PageRequest;
import org.orrery.register.Span;
import org.orrery.shared.InvalidValueException;

/**
 * What stands behind the question mark: which account, which part of a list, which filter. All that
 * a page shows hangs on it, so that it can be bookmarked, sent on, and opened on another node.
 */
@Named("query")
@RequestScoped
public class Query {

  /** Rows of a list. */
  public static final int ROWS = 50;

  private static final int NUMBER_DIGITS_MAX = 18;
  private static final int SMALL_DIGITS_MAX = 9;

  @Inject HttpServletRequest request;

  /** A value without blanks around it; null = it is not given. */
  public @Nullable String text(String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * A number that is not negative; null = it is not given.
   *
   * @throws InvalidValueException if it is none
   */
  public @Nullable Long number(String name) {
    String digits = digits(name, NUMBER_DIGITS_MAX);
    return digits == null ? null : Long.valueOf(digits);
  }

  /** The same of numbers that are given by people, such as a plan's. */
  public @Nullable Integer smallNumber(String name) {
    String digits = digits(name, SMALL_DIGITS_MAX);
    return digits == null ? null : Integer.valueOf(digits);
  }

  private @Nullable String digits(String name, int max) {
    String value = text(name);
    if (value != null && !value.matches("[0-9]{1," + max + "}")) {
      throw new InvalidValueException(name + " is a number");
    }
    return value;
  }

  /**
   * A number without which there is no such page.
   *
   * @throws InvalidValueException if it is not given, or none
   */
  public long id(String name) {
    Long value = number(name);
    if (value == null) {
      throw new InvalidValueException(name + " is missing");
    }
    return value;
  }

  /**
   * A day; null = it is not given.
   *
   * @throws InvalidValueException if it is none
   */
  public @Nullable LocalDate day(String name) {
    String typed = text(name);
    return typed == null ? null : Typed.day(name, typed);
  }

  /**
   * A day without which there is no such page.
   *
   * @throws InvalidValueException if it is not given, or none
   */
  public LocalDate dayOf(String name) {
    return Typed.day(name, text(name));
  }

  /** The business dates from {@code from} to {@code to}, as far as they are given. */
  public Span span() {
    return new Span(day("from"), day("to"));
  }

  /** Which part of the list is asked for. */
  public PageRequest page() {
    Long after = number("after");
    return new PageRequest(after == null ? 0 : after, ROWS);
  }

  /** Whether the list is shown from its beginning. */
  public boolean isFirstPage() {
    return text("after") == null;
  }

  /** The address of the same page with one parameter changed; null = without it. */
  public String with(String name, @Nullable Object value) {
    Stream<String> others =
        request.getParameterMap().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(name) && !entry.getKey().contains("."))
            .flatMap(entry -> Arrays.stream(entry.getValue()).map(v -> pair(entry.getKey(), v)))
            .filter(pair -> !pair.endsWith("="));
    Stream<String> changed = Optional.ofNullable(value).map(v -> pair(name, v.toString())).stream();
    String query = Stream.concat(others, changed).collect(Collectors.joining("&"));
    return OwnPath.of(request) + (query.isEmpty() ? "" : "?" + query);
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
