package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many callers on one account at once: one after the other, and the books agree. */
class RacingCallersIT {

  private static final int ROUNDS = 12;

  private final Product product = Product.shared();
  private final SoapCaller soap = new SoapCaller(product);
  private final Rows rows = new Rows(product);

  @Test
  void debits_credits_and_suspensions_at_once_leave_exact_books() throws Exception {
    Person customer = new Cast(soap).person("customer");
    List<Callable<SoapAnswer>> calls = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      calls.add(() -> money("oneTimeDebit", customer, "race debit"));
      calls.add(() -> money("addCredit", customer, "race credit"));
      calls.add(() -> on("suspendAccount", customer));
      calls.add(() -> on("resumeAccount", customer));
    }

    List<SoapAnswer> answers = atOnce(calls);

    assertThat(answers).noneMatch(answer -> answer.outcome().equals("INTERNAL_ERROR"));
    long debits = done(answers, 0);
    assertThat(rowsOf(customer, "race debit")).isEqualTo(debits);
    assertThat(new AdminConsole(product.node()).verifyBooks()).doesNotContain("NOT");
  }

  @Test
  void of_two_deletions_at_once_one_deletes() throws Exception {
    Person customer = new Cast(soap).person("customer");

    List<SoapAnswer> answers =
        atOnce(List.of(() -> on("deleteAccount", customer), () -> on("deleteAccount", customer)));

    assertThat(answers).filteredOn(answer -> !answer.isFault()).hasSize(1);
    assertThat(answers).noneMatch(answer -> answer.outcome().equals("INTERNAL_ERROR"));
  }

  private SoapAnswer money(String operation, Person customer, String text) {
    return soap.call(
        Identity.ADMINISTRATOR,
        operation,
        "accountId",
        customer.account(),
        "amount",
        "1.25",
        "description",
        text,
        "note",
        text,
        "isInvoice",
        "false",
        "inclTaxes",
        "false");
  }

  private SoapAnswer on(String operation, Person customer) {
    return soap.call(Identity.ADMINISTRATOR, operation, "accountId", customer.account());
  }

  private long rowsOf(Person customer, String text) throws SQLException {
    return Long.parseLong(
        rows.text(
            "select count(*)::text from orrery.charge where account_id = ?::bigint"
                + " and description = ?",
            customer.account(),
            text));
  }

  /** How many of the calls at this place of each round were answered. */
  private static long done(List<SoapAnswer> answers, int place) {
    long count = 0;
    for (int i = place; i < answers.size(); i += 4) {
      count += answers.get(i).isFault() ? 0 : 1;
    }
    return count;
  }

  private static List<SoapAnswer> atOnce(List<Callable<SoapAnswer>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<SoapAnswer> answers = new ArrayList<>();
      for (Future<SoapAnswer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
