package org.orrery.launcher.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  private final FakeServer server = new FakeServer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          billing run --no-wait              | Billing.startRun[]
          tokens list                        | Access.tokens[, 0]
          tokens list --login jane --before 9 | Access.tokens[jane, 9]
          tokens revoke 7                    | Access.revokeToken[7]
          staff list                         | Staff.list[]
          staff add --generate jane support  | Staff.add[jane, support, ]
          staff password --generate jane     | Staff.setPassword[jane, ]
          staff disable jane                 | Staff.disable[jane]
          staff factor-off jane              | Staff.switchFactorOff[jane]
          lockouts list                      | Access.lockouts[]
          lockouts release jane              | Access.release[jane]
          tls show                           | Tls.show[]
          tls reload                         | Tls.reload[]
          calls list                         | Calls.operations[]
          calls refusals                     | Calls.refusals[]
          billing hold rain all day          | Billing.hold[rain all day]
          billing hold --account 5 a dispute | Billing.holdAccount[5, a dispute]
          billing release                    | Billing.release[]
          billing release --account=5        | Billing.releaseAccount[5]
          books verify --no-wait             | Books.startVerification[]
          books verification                 | Books.verification[]
          nodes list                         | Nodes.list[]
          nodes shares                       | Nodes.shares[]
          jobs list                          | Jobs.list[0]
          jobs list --before=17              | Jobs.list[17]
          settings list                      | Settings.list[]
          explain 4711                       | Proof.explain[4711]
          statement 5                        | Proof.statement[5, , ]
          statement --from=2027-01-01 5      | Proof.statement[5, 2027-01-01, ]
          books trial-balance 2027-01-01     | Proof.trialBalance[1, 2027-01-01]
          rehearse --no-wait 2027-01-01      | Proof.startRehearsal[1, 2027-01-01]
          rehearsal approve --seller 5 2027-01-01 | Proof.approve[5, 2027-01-01]
          replay --seller=5 2027-01-01       | Proof.replay[5, 2027-01-01]
          guard alarms                       | Guard.alarms[]
          audit list                         | Audit.list[]
          audit list --account=5 --outcome=refused | Audit.list[account=5 outcome=refused]
          audit show 019f                    | Audit.list[incident=019f]
          audit terms 400 90                 | Audit.keep[400, 90]
          clock set 2027-04-20               | Clock.moveTo[2027-04-20]
          keys find order-17                 | Keys.find[order-17]
          signups list                       | Signups.list[]
          signups approve 7                  | Signups.approve[7]
          signups reject 7                   | Signups.reject[7]
          payments list                      | Payments.list[]
          payments inquire 7                 | Payments.inquire[7]
          payments settle 7 ch 12            | Payments.settle[7, ch 12]
          payments give-up 7 unknown there   | Payments.giveUp[7, unknown there]
          payments retry 1950                | Payments.retry[1950]
          payments gateway sandbox           | Payments.useGateway[1, sandbox]
          payments gateway --seller 5 none   | Payments.useGateway[5, ]
          notices list                       | Payments.listNotices[]
          notices assign 7 1950              | Payments.assignNotice[7, 1950]
          notices close 7 a refund           | Payments.closeNotice[7, a refund]
          vault rekey                        | Payments.rekey[]
          signups approve-taxed 7            | Signups.approveTaxed[7]
          debtors list                       | Debtors.list[]
          debtors terms                      | Debtors.terms[1]
          overlimit list                     | Overlimit.list[1]
          overlimit list --seller 1000       | Overlimit.list[1000]
          overlimit terms                    | Overlimit.terms[1]
          brake list                         | Brake.list[]
          brake approve 1 2027-03-01 MAIL    | Brake.approve[1, 2027-03-01, MAIL]
          accounts credit-limit --account=5 9.50 | Accounts.setCreditLimit[5, 9.50]
          accounts credit-limit --account=5 plan | Accounts.clearCreditLimit[5]
          accounts reset-credit-limits       | Accounts.resetCreditLimits[1]
          accounts money-back --account 5    | Accounts.requestMoneyBack[5]
          accounts restore --account 5       | Accounts.restore[5]
          taxes list                         | Taxes.list[1]
          taxes list --seller 1000           | Taxes.list[1000]
          taxes add 19 VAT                   | Taxes.add[1, 19, VAT, , ]
          taxes add --area=US,NY 8 Sales tax | Taxes.add[1, 8, Sales tax, US,NY, ]
          taxes add --from 2027-01-01 19 VAT | Taxes.add[1, 19, VAT, , 2027-01-01]
          taxes change 3 16                  | Taxes.change[3, 16, ]
          taxes end --from 2027-01-01 3      | Taxes.end[3, 2027-01-01]
          taxes show --account 5             | Taxes.ofAccount[5]
          taxes off --account 5              | Taxes.leaveUntaxed[5]
          taxes on --account 5               | Taxes.tax[5]
          taxes exempt --account 5 DE123     | Taxes.exempt[5, DE123]
          taxes unexempt --account 5         | Taxes.endExemption[5]
          promotions list                    | Promotions.list[1]
          promotions add 20 Spring sale      | Promotions.add[1, 20, Spring sale]
          promotions offer 3 SPRING          | Promotions.offer[3, SPRING, , 0, ]
          promotions offer --uses 9 --plans 7,8 3 MAY | Promotions.offer[3, MAY, , 9, 7,8]
          promotions offer --until 2027-05-01 3 MAY | Promotions.offer[3, MAY, 2027-05-01, 0, ]
          promotions end 3                   | Promotions.end[3, ]
          promotions show --account 5        | Promotions.ofAccount[5]
          promotions give --account 5 3      | Promotions.give[3, 5]
          promotions take --account 5 3      | Promotions.take[3, 5]
          plans show 7                       | Plans.tariff[7, 0]
          plans make 9.95 Unix small         | Plans.make[Unix small, 1, 9.95]
          plans make --months 1,12 9.95 Unix | Plans.make[Unix, 1,12, 9.95]
          plans copy 7 Unix large            | Plans.copy[7, Unix large]
          plans price 7 mailbox recurrent 5  | Plans.setBase[7, MAILBOX, RECURRENT, 5]
          plans price --period 2 7 disk-quota free none | Plans.setActual[7, 2, DISK_QUOTA, FREE, ]
          plans discount --period 2 7 0 10 0 | Plans.setDiscounts[7, 2, 0, 10, 0]
          plans terms 7 80 30 none 0         | Plans.setTerms[7, 80, 30, , 0]
          purchases list --account 5         | Purchases.list[5]
          purchases buy --account 5 mailbox 2 | Purchases.buy[5, MAILBOX, 2]
          purchases return --account 5 mailbox 2 | Purchases.giveBack[5, MAILBOX, 2]
          invoices list --account 5          | Invoices.list[5]
          invoices show --account 5 7        | Invoices.show[5, 7]
          invoices lines --account 5 7       | Invoices.lines[5, 7]
          invoices mail --account 5 on       | Invoices.mailAll[5]
          invoices mail --account 5 off      | Invoices.mailAsked[5]
          invoices series show 1             | Invoices.series[1]
          invoices series raise 1 131 a copy | Invoices.raiseSeries[1, 131, a copy]
          letterhead show                    | Invoices.letterhead[1]
          letterhead show --seller 1000      | Invoices.letterhead[1000]
          mail list                          | Mail.list[]
          mail retry                         | Mail.retryParked[]
          mail retry 7                       | Mail.retry[7]
          mail resend 7                      | Mail.resend[7]
          mail settle 7                      | Mail.arrived[7]
          mail hold new texts                | Mail.hold[new texts]
          mail release                       | Mail.release[]
          """)
  void each_command_asks_one_thing_of_the_server(String line, String call) {
    server
        .answering("Signups.list", "[]")
        .answering("Taxes.list", "[]")
        .answering("Plans.tariff", "[]")
        .answering("Purchases.list", "[]")
        .answering("Promotions.list", "[]")
        .answering("Payments.list", "[]")
        .answering("Payments.listNotices", "[]")
        .answering("Invoices.list", "[]")
        .answering("Invoices.show", "[]")
        .answering("Invoices.lines", "[]")
        .answering("Mail.list", "[]")
        .answering("Access.tokens", "[]")
        .answering("Access.lockouts", "[]")
        .answering("Settings.list", "[]")
        .answering("Calls.operations", "[]")
        .answering("Calls.refusals", "[]")
        .answering("Audit.list", "[]");

    run(line);

    assertThat(server.calls).containsExactly(call);
  }

  @Test
  void a_token_is_made_with_its_limits_and_shown() {
    server.answering("Access.createToken", "12 orr_x");

    Answer answer =
        run("tokens add --money USD:100 --days=30 --accounts 5,6 jane AdminServices.get* the shop");

    assertThat(server.calls)
        .containsExactly(
            "Access.createToken[jane, the shop, AdminServices.get*, 30,"
                + " accounts=5,6 money=USD:100]");
    assertThat(answer.plain()).contains("12", "orr_x");
  }

  @Test
  void a_reading_names_its_day() {
    run("usage record --account 5 disk-usage 2027-04-20 1.5");

    assertThat(server.calls)
        .containsExactly("Purchases.recordUsage[5, DISK_USAGE, 2027-04-20, 1.5]");
  }

  @Test
  void the_number_of_a_card_comes_by_standard_input_alone() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("4242 4242 4242 4242\r\nmore".getBytes(UTF_8)));
    try {
      String said = run("payments card --account 5 2031-12 A holder").plain();
      assertThat(said).isEqualTo("Account 5 pays by that card from now on, if by card.");
    } finally {
      System.setIn(before);
    }

    assertThat(server.calls)
        .containsExactly("Payments.storeCard[5, 4242 4242 4242 4242, 2031-12, A holder]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n4242", " \n"})
  void without_a_number_there_is_no_card(String typed) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(
            () -> TypedSecret.read(new ByteArrayInputStream(typed.getBytes(UTF_8)), "a number"))
        .withMessageContaining("a number");
  }

  @Test
  void what_never_ends_is_no_number() {
    byte[] endless = "4".repeat(101).getBytes(UTF_8);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> TypedSecret.read(new ByteArrayInputStream(endless), "a number"))
        .withMessageNotContaining("4444");
  }

  @Test
  void status_warns_of_cards_only_when_something_is_amiss() {
    assertThat(run("status").plain()).doesNotContain("sandbox", "held up");

    server.answering("Payments.SandboxSellers", "1, 1000").answering("Payments.HeldUpCount", 2L);

    assertThat(run("status").plain())
        .contains("sandbox sellers    1, 1000 (their cards bring no money)")
        .contains("held up cards      2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "billing hold",
        "billing run now",
        "billing hold --account five reason",
        "clock set",
        "clock set tomorrow",
        "clock set 2027-02-30",
        "signups approve",
        "signups approve 1 2",
        "payments settle 7",
        "payments give-up seven reason",
        "payments secret worldpay.password /no/such/file",
        "payments card 2031-12 A holder",
        "payments card --account 5 2031-12",
        "notices assign 7",
        "taxes add 19",
        "taxes add --from tomorrow 19 VAT",
        "taxes change 3 16 17",
        "taxes off",
        "promotions give 3",
        "promotions offer 3",
        "invoices list",
        "invoices show 7",
        "invoices save --account 5 7 invoice.doc",
        "invoices mail --account 5 maybe",
        "letterhead set /no/such/file",
        "invoices series show",
        "invoices series raise 1 131",
        "invoices series raise 1 many copies",
        "mail hold",
        "mail resend",
        "status --verbose",
        "status --port"
      })
  void what_makes_no_sense_never_reaches_the_server(String line) {
    assertThatExceptionOfType(UsageException.class).isThrownBy(() -> run(line));
    assertThat(server.calls).isEmpty();
  }

  @Test
  void terms_of_debtors_are_set_and_then_shown() {
    run("debtors terms --seller 1000 3 10 -");

    assertThat(server.calls)
        .containsExactly("Debtors.setTerms[1000, 3, 10, ]", "Debtors.terms[1000]");
  }

  @Test
  void a_seller_follows_the_host_again() {
    run("debtors terms --seller 1000 host");
    run("overlimit terms --seller 1000 host");

    assertThat(server.calls)
        .containsExactly(
            "Debtors.clearTerms[1000]",
            "Debtors.terms[1000]",
            "Overlimit.clearTerms[1000]",
            "Overlimit.terms[1000]");
  }

  @Test
  void values_are_shown_with_their_units_all_or_those_of_a_subject() {
    assertThat(run("show mail").plain())
        .isEqualTo(
            "subject\tname\tvalue\tunit\tabout\n"
                + "Mail\tMailCount\t3\tthings\tHow many there are.");
    assertThat(run("show").plain()).contains("BillingCount", "MailCount");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> run("show weather"))
        .withMessageContaining("Billing, Mail");
  }

  @Test
  void terms_of_use_over_limits_are_set_and_then_shown() {
    run("overlimit terms --seller 1000 80 -");

    assertThat(server.calls)
        .containsExactly("Overlimit.setTerms[1000, 80, ]", "Overlimit.terms[1000]");
  }

  @Test
  void status_shows_numbers_as_numbers_and_truth_as_truth() {
    server
        .answering("Billing.BusinessDate", "2027-04-20")
        .answering("Billing.DueCount", 3L)
        .answering("Billing.Held", true)
        .answering("Billing.HoldReason", "say \"why\"")
        .answering("Signups.ModeratedCount", 2L);

    assertThat(run("status").json())
        .startsWith("{\"businessDate\":\"2027-04-20\",\"dueCount\":3,")
        .contains("\"held\":true,\"holdReason\":\"say \\\"why\\\"\"")
        .endsWith("\"moderatedSignups\":2}");
    assertThat(run("status").plain())
        .contains("due count          3\n")
        .contains("held               yes\n")
        .contains("last run           -\n");
  }

  @Test
  void a_run_is_waited_for_and_says_how_far_it_is() {
    server
        .answering("Billing.startRun", 17L)
        .answering("Jobs.show", job("AT_WORK", "300", "0", ""))
        .answeringLater("Jobs.show", job("DONE", "1000", "0", "1000 charged"));

    assertThat(run("billing run").plain()).isEqualTo("1000 charged");
    assertThat(server.calls)
        .containsExactly("Billing.startRun[]", "Jobs.show[17]", "Jobs.show[17]");
    assertThat(server.told).containsExactly("Job 17: 300 of 1000");
  }

  @Test
  void a_job_that_broke_off_is_a_refusal() {
    server.answering("Jobs.show", job("BROKEN_OFF", "300", "0", "its server ended"));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> run("jobs follow 17"))
        .withMessageStartingWith("Job 17 broke off: its server ended\n");
  }

  @Test
  void a_rehearsal_is_waited_for_and_shown_whole() {
    String done = job("DONE", "40", "0", "one line").replace("]", "");
    server
        .answering("Proof.startRehearsal", 17L)
        .answering("Jobs.show", done.replace("}", ",\"kind\":\"REHEARSAL\",\"made\":\"5\"}]"))
        .answering("Proof.rehearsal", "40 accounts\naccount 1950: USD 5000");

    assertThat(run("rehearse --seller 2 2027-01-01").plain()).contains("account 1950");
    assertThat(server.calls)
        .containsExactly(
            "Proof.startRehearsal[2, 2027-01-01]", "Jobs.show[17]", "Proof.rehearsal[5]");
  }

  @Test
  void a_rehearsal_that_broke_off_says_what_to_do() {
    String broken = job("BROKEN_OFF", "300", "0", "cancelled by jane");
    server.answering("Jobs.show", broken.replace("\"state\"", "\"kind\":\"REHEARSAL\",\"state\""));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> run("jobs follow 17"))
        .withMessage("Job 17 broke off: cancelled by jane\nNothing of it is kept: rehearse again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings set brake.mail 50 or 5% | Settings.set[brake.mail, 50 or 5%]",
        "settings set brake.mail none | Settings.set[brake.mail, ]",
        "settings reset brake.mail | Settings.reset[brake.mail]"
      })
  void a_changed_setting_is_told(String line, String call) {
    String row = "[{\"setting\":\"brake.mail\",\"value\":\"\"}]";
    server.answering("Settings.set", row).answering("Settings.reset", row);

    assertThat(run(line).plain()).isEqualTo("brake.mail is empty.");
    assertThat(server.calls).containsExactly(call);
  }

  @Test
  void a_setting_is_shown_with_what_it_may_be() {
    server.answering("Settings.show", "[{\"setting\":\"brake.mail\",\"allowed\":\"a share\"}]");

    assertThat(run("settings show brake.mail").plain()).contains("allowed", "a share");
  }

  @Test
  void a_cancelled_job_ends_at_its_next_step_or_is_over() {
    server.answering("Jobs.cancel", job("AT_WORK", "300", "0", ""));
    assertThat(run("jobs cancel 17").plain()).isEqualTo("Job 17 ends at its next step.");

    server.answering("Jobs.cancel", job("BROKEN_OFF", "0", "0", "cancelled by jane"));
    assertThat(run("jobs cancel 17").plain()).isEqualTo("Job 17 is over: cancelled by jane");
    assertThat(server.calls).containsExactly("Jobs.cancel[17]", "Jobs.cancel[17]");
  }

  private static String job(String state, String done, String findings, String result) {
    return "[{\"job\":17,\"state\":\"%s\",\"done\":%s,\"of\":\"1000\",\"findings\":%s,\"result\":\"%s\"}]"
        .formatted(state, done, findings, result);
  }

  @Test
  void books_that_are_not_whole_are_a_refusal() {
    server
        .answering("Books.startVerification", 17L)
        .answering("Jobs.show", job("DONE", "1000", "1", "3 accounts: NOT SOUND"))
        .answering("Books.verification", "3 accounts: NOT SOUND\naccount 5: off by 0.01");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> run("books verify"))
        .withMessageContaining("off by 0.01");
  }

  @Test
  void the_account_of_an_approved_signup_is_said() {
    server.answering("Signups.approve", "1234");

    assertThat(run("signups approve 7").plain()).isEqualTo("Signup 7 is account 1234.");
  }

  @Test
  void waiting_signups_are_a_table_for_people_and_untouched_for_programs() {
    String json = "[{\"signupId\":7,\"login\":\"j\\u00eb\",\"reason\":null}]";
    server.answering("Signups.list", json);

    assertThat(run("signups list").plain()).isEqualTo("signupId\tlogin\treason\n7\tjë\t");
    assertThat(run("signups list").json()).isEqualTo(json);
  }

  private Answer run(String line) {
    Arguments arguments = Arguments.parse(line.split(" "));
    Command command = Command.beginning(arguments.words()).orElseThrow();
    return command.run(server, arguments.after(command.length()));
  }
}
