package org.orrery.register;

import java.util.ArrayList;
import java.util.List;
import org.orrery.platform.SqlArray;
import org.orrery.shared.CustomerId;

/**
 * Whose accounts a search may find, as a condition on their words.
 *
 * @param sql fixed text; ends with {@code and} unless it is empty
 */
record WordScope(String sql, List<Object> parameters) {

  static final WordScope ALL = new WordScope("", List.of());

  /** The host's words are the most, and have no index of their own. */
  static WordScope ofReseller(long seller) {
    return new WordScope("w.seller_id = ? and w.seller_id <> 1 and ", List.of(seller));
  }

  static WordScope ofCustomer(CustomerId customer) {
    return new WordScope(
        "w.account_id in (select own.id from account own where own.customer_id = ?) and ",
        List.of(customer.value()));
  }

  static WordScope of(SqlArray accounts) {
    return new WordScope("w.account_id = any (?) and ", List.of(accounts));
  }

  /** The same for accounts, instead of words. */
  String onAccounts() {
    return sql.replace("w.seller_id", "a.seller_id").replace("w.account_id", "a.id");
  }

  /** Its parameters and others behind them. */
  List<Object> and(Object... others) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(others));
    return all;
  }

  WordScope both(WordScope other) {
    return new WordScope(sql + other.sql, and(other.parameters.toArray()));
  }
}
