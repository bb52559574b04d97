package org.orrery.meter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.orrery.platform.Database;

/** Asks the database for all figures by one statement. */
@ApplicationScoped
class FigureRepository {

  private static final String ALL =
      Arrays.stream(Figure.values())
          .map(figure -> "coalesce((" + figure.sql() + "), 0)")
          .collect(Collectors.joining(", ", "select ", ""));

  @Inject Database database;

  Map<Figure, Long> read() {
    return database
        .find(
            ALL,
            row -> {
              Map<Figure, Long> numbers = new EnumMap<>(Figure.class);
              int column = 1; // In the order of the query.
              for (Figure figure : Figure.values()) {
                numbers.put(figure, row.getLong(column++));
              }
              return numbers;
            })
        .orElseThrow();
  }
}
