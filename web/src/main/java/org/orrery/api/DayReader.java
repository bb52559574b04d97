package org.orrery.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.orrery.api.body.Given;

/** Reads days in paths and queries, as 2026-04-20. */
@Provider
@ApplicationScoped
public class DayReader implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // The type is compared.
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return type == LocalDate.class ? (ParamConverter<T>) new Day() : null;
  }

  private static final class Day implements ParamConverter<LocalDate> {

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
      return text == null || text.isEmpty() ? null : Given.day(text);
    }

    @Override
    public String toString(LocalDate day) {
      return day.toString();
    }
  }
}
