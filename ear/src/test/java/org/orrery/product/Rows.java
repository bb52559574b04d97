package org.orrery.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database of a product. */
final class Rows {

  private final Product product;

  Rows(Product product) {
    this.product = product;
  }

  /** The first column of each row as text; empty for null. */
  List<String> texts(String sql, Object... parameters) throws SQLException {
    try (Connection connection = product.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String text = rows.getString(1);
          texts.add(text == null ? "" : text);
        }
      }
      return texts;
    }
  }

  /** The only row's first column. */
  String text(String sql, Object... parameters) throws SQLException {
    List<String> texts = texts(sql, parameters);
    if (texts.size() != 1) {
      throw new IllegalStateException(texts.size() + " rows instead of one: " + sql);
    }
    return texts.get(0);
  }
}
