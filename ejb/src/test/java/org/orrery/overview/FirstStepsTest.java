package org.orrery.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.orrery.billing.BillingFixture;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.shared.SellerId;

class FirstStepsTest {

  private final BillingFixture billing = new BillingFixture();
  private final TestContainer beans = new TestContainer();
  private final Database database = beans.get(Database.class);
  private final FirstStepsRepository steps = beans.get(FirstStepsRepository.class);

  @Test
  void a_plan_counts_when_people_may_sign_up_and_its_price_when_it_is_one() {
    undone(
        () -> {
          host();
          database.update("update plan set open_to_signup = false");
          notYet(FirstSteps::plan);
          change(
              "insert into plan (id, seller_id, name, open_to_signup) values (9900, 1, 'f', false)");
          notYet(FirstSteps::plan);

          change("update plan set open_to_signup = true where id = 9900");
          made(FirstSteps::plan);
          change("insert into plan_resource (plan_id, resource) values (9900, 'ACCOUNT')");
          notYet(FirstSteps::price);

          change("insert into plan_period (plan_id, id, unit, count) values (9900, 0, 'MONTH', 1)");
          change(
              """
              insert into plan_period_resource (plan_id, period_id, resource, recurrent_price)
              values (9900, 0, 'ACCOUNT', 5)""");
          made(FirstSteps::price);
          change("delete from plan_period_resource where plan_id = 9900");
          notYet(FirstSteps::price);
          change("update plan_resource set setup_price = 5 where plan_id = 9900");
          made(FirstSteps::price);
          return true;
        });
  }

  @Test
  void a_letterhead_and_a_gateway_are_the_hosts() {
    SellerId reseller = billing.seller("2026-04-20");
    undone(
        () -> {
          host();
          change("delete from payment_gateway");
          change("insert into payment_gateway values (%s, 'sandbox')".formatted(reseller));
          notYet(FirstSteps::cards);

          change(
              "insert into letterhead (seller_id, version, name, address) values (1, 999, 'x', '')");
          made(FirstSteps::letterhead);
          change("insert into payment_gateway values (1, 'sandbox')");
          made(FirstSteps::cards);
          return true;
        });
  }

  @Test
  void a_mail_counts_when_the_server_has_taken_it() {
    SellerId seller = billing.seller("2026-04-20");
    long account = billing.open(seller).id().value();
    undone(
        () -> {
          change("delete from mail");
          change(
              """
              insert into mail (key, seller_id, account_id, recipient, template, filling)
              values ('first step', %s, %s, 'a@example.net', 'x', '{}')"""
                  .formatted(seller, account));
          notYet(FirstSteps::mail);
          change("update mail set state = 'SENT', sent_at = now() where key = 'first step'");
          made(FirstSteps::mail);
          return true;
        });
  }

  @Test
  void anything_that_was_charged_is_the_first_debit() {
    billing.once(billing.open(billing.seller("2026-04-20")), "6.00");

    made(FirstSteps::debit);
  }

  private void host() {
    change(
        """
        insert into seller (id, name, currency) values (1, 'first host', 'USD')
        on conflict do nothing""");
  }

  private void change(String statement) {
    database.update(statement);
  }

  private void made(Predicate<FirstSteps> step) {
    assertThat(step.test(steps.read())).isTrue();
  }

  private void notYet(Predicate<FirstSteps> step) {
    assertThat(step.test(steps.read())).isFalse();
    assertThat(steps.read().isDone()).isFalse();
  }
}
