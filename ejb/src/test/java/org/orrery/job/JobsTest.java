package org.orrery.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.orrery.ledger.TestDatabase.inTransaction;

import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.LedgerFixture;
import org.orrery.ledger.TestCdi;
import org.orrery.ledger.TestContainer;
import org.orrery.node.NodeLost;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;
import org.orrery.shared.InvalidValueException;
import org.orrery.shared.SellerId;

class JobsTest {

  private final List<Long> begun = new ArrayList<>();
  private final TestContainer beans =
      new TestContainer()
          .put(OrreryConfig.class, TestConfig.config())
          .put(Event.class, TestCdi.<JobAsked>event(asked -> begun.add(asked.id())))
          .put(JobWork.class, new Work());
  private final Jobs jobs = beans.get(Jobs.class);
  private final NodeJobs node = beans.get(NodeJobs.class);
  private final JobRepository rows = beans.get(JobRepository.class);
  private final LedgerFixture ledger = new LedgerFixture();
  private final SellerId seller = ledger.seller(LocalDate.parse("2026-04-20"));
  private JobKind kind = JobKind.VERIFICATION;
  private Function<JobProgress, String> work = progress -> "all is well";

  @BeforeEach
  void end_what_other_tests_left() {
    beans
        .get(Database.class)
        .update(
            """
            update job set state = 'BROKEN_OFF', ended_at = now() where ended_at is null\
            """);
  }

  @Test
  void it_is_worked_on_once_and_found_again() {
    Job asked = ask();
    assertThat(asked.state()).isEqualTo(JobState.WAITING);
    assertThat(begun).containsExactly(asked.id());

    node.work(asked.id());
    work =
        progress -> {
          throw new AssertionError("a second time");
        };
    node.work(asked.id());

    Job done = jobs.find(asked.id());
    assertThat(done.state()).isEqualTo(JobState.DONE);
    assertThat(done.result()).isEqualTo("all is well");
    assertThat(done.askedBy()).isEqualTo("jane");
    assertThat(jobs.last(JobKind.VERIFICATION)).hasValue(done);
  }

  @Test
  void whoever_asks_meanwhile_is_told_of_the_one_that_is_open() {
    Job first = ask();
    work =
        progress -> {
          assertThat(ask().id()).isEqualTo(first.id());
          return "";
        };

    assertThat(ask().id()).isEqualTo(first.id());
    node.work(first.id());

    assertThat(begun).containsExactly(first.id());
    assertThat(ask().id()).as("of one that is over").isGreaterThan(first.id());
  }

  @Test
  void a_run_that_is_asked_for_during_a_run_comes_after_it() {
    kind = JobKind.BILLING_RUN;
    Job first = ask();
    List<Long> asked = new ArrayList<>();
    work =
        progress -> {
          if (asked.isEmpty()) {
            asked.add(ask().id());
            asked.add(ask().id());
            assertThat(rows.claim(asked.get(0), "another", first.askedAt())).isFalse();
          }
          return "charged";
        };

    node.work(first.id());

    assertThat(asked.get(0)).isGreaterThan(first.id()).isEqualTo(asked.get(1));
    assertThat(jobs.find(first.id()).state()).isEqualTo(JobState.DONE);
    assertThat(jobs.find(asked.get(0)).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void how_far_it_is_can_be_read_meanwhile() {
    Job job = ask();
    work =
        progress -> {
          progress.tells(() -> new JobFigures(300, 1000L, 2));
          node.keep();
          assertThat(jobs.find(job.id()).toString()).endsWith(": 300 of 1000, 2 findings");
          progress.tells(() -> new JobFigures(1000, 1000L, 2));
          return "two are wrong";
        };

    node.work(job.id());

    assertThat(jobs.find(job.id()).figures()).isEqualTo(new JobFigures(1000, 1000L, 2));
  }

  @Test
  void one_that_waits_is_cancelled_at_once() {
    Job job = ask();

    Job cancelled = jobs.cancel(job.id(), "joe");
    node.work(job.id());

    assertThat(cancelled.state()).isEqualTo(JobState.BROKEN_OFF);
    assertThat(cancelled.result()).isEqualTo("cancelled by joe");
    assertThat(jobs.find(job.id())).isEqualTo(cancelled);
    assertThat(ask().id()).as("another may begin").isGreaterThan(job.id());
  }

  @Test
  void one_that_is_worked_on_ends_at_its_next_step_and_says_who_cancelled_it() {
    Job job = ask();
    work =
        progress -> {
          progress.tells(() -> new JobFigures(300, 1000L, 0));
          assertThat(jobs.cancel(job.id(), "joe").isOver()).isFalse();
          assertThat(jobs.cancel(job.id(), "jim").isOver()).isFalse();
          progress.goOn();
          node.keep();
          progress.goOn();
          return "went on";
        };

    node.work(job.id());

    assertThat(jobs.find(job.id()).state()).isEqualTo(JobState.BROKEN_OFF);
    assertThat(jobs.find(job.id()).result()).isEqualTo("cancelled by joe");
    assertThat(jobs.find(job.id()).figures()).isEqualTo(new JobFigures(300, 1000L, 0));
  }

  @Test
  void one_that_is_over_stays_as_it_is() {
    Job job = ask();
    node.work(job.id());
    Job done = jobs.find(job.id());

    assertThat(jobs.cancel(job.id(), "joe")).isEqualTo(done);
    assertThatExceptionOfType(JobNotFoundException.class)
        .isThrownBy(() -> jobs.cancel(4_711_000_000L, "joe"));
  }

  @Test
  void a_page_goes_on_below_the_one_before() {
    Job first = ask();
    node.work(first.id());
    Job second = ask();

    assertThat(jobs.list(Long.MAX_VALUE, 1)).extracting(Job::id).containsExactly(second.id());
    assertThat(jobs.list(second.id(), 1)).extracting(Job::id).containsExactly(first.id());
    assertThat(jobs.openCount()).isEqualTo(1);
  }

  @Test
  void a_refusal_and_a_failure_break_it_off() {
    Job refused = ask();
    work =
        progress -> {
          throw new InvalidValueException("not today");
        };
    node.work(refused.id());
    Job failed = ask();
    work =
        progress -> {
          throw new IllegalStateException("the lights went out");
        };
    node.work(failed.id());

    assertThat(jobs.find(refused.id()).state()).isEqualTo(JobState.BROKEN_OFF);
    assertThat(jobs.find(refused.id()).result()).contains("not today");
    assertThat(jobs.find(failed.id()).result())
        .isEqualTo("it failed; the server's log says why, under job " + failed.id());
  }

  @Test
  void an_error_ends_it_too_and_the_next_one_may_begin() {
    Job job = ask();
    work =
        progress -> {
          throw new StackOverflowError();
        };
    node.work(job.id());

    assertThat(jobs.find(job.id()).state()).isEqualTo(JobState.BROKEN_OFF);
    work = progress -> "all is well";
    Job next = ask();
    node.work(next.id());
    assertThat(jobs.find(next.id()).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void a_server_that_stops_ends_it_and_begins_no_other() {
    Job job = ask();
    work =
        progress -> {
          node.keep();
          new Thread(node::stop).start();
          for (int i = 0; i < 1_000_000_000; i++) {
            progress.goOn();
          }
          return "never stopped";
        };

    node.work(job.id());

    assertThat(jobs.find(job.id()).result()).isEqualTo("its server was stopped");
    Job next = ask();
    node.work(next.id());
    assertThat(jobs.find(next.id()).state()).isEqualTo(JobState.WAITING);
  }

  @Test
  void what_a_server_was_at_when_it_died_is_lost_when_it_starts_again() {
    Job job = ask();
    rows.claim(job.id(), TestConfig.config().nodeName(), job.askedAt());

    node.start();

    assertThat(jobs.find(job.id()).result()).isEqualTo("its server ended");
  }

  @Test
  void a_server_that_is_not_heard_of_for_minutes_loses_it() {
    Job job = ask();
    rows.claim(job.id(), "another", job.askedAt());
    rows.loseSilent(job.askedAt());
    assertThat(jobs.find(job.id()).state()).as("it was heard of").isEqualTo(JobState.AT_WORK);
    beans
        .get(Database.class)
        .update("update job set alive_at = now() - interval '3 minutes' where id = ?", job.id());

    rows.loseSilent(job.askedAt());

    assertThat(jobs.find(job.id()).result()).isEqualTo("its server was not heard of");
    assertThat(rows.keep(job.id(), "another", JobFigures.NONE)).isPresent();
  }

  @Test
  void a_node_that_is_lost_loses_its_jobs_and_one_that_still_works_keeps_them() {
    Job job = ask();
    rows.claim(job.id(), "another", job.askedAt());
    beans.get(JobsOfLostNodes.class).onLost(new NodeLost("another"));
    assertThat(jobs.find(job.id()).state()).as("started anew").isEqualTo(JobState.AT_WORK);
    beans
        .get(Database.class)
        .update("update job set alive_at = now() - interval '30 seconds' where id = ?", job.id());

    beans.get(JobsOfLostNodes.class).onLost(new NodeLost("another"));

    assertThat(jobs.find(job.id()).result()).isEqualTo("its server was not heard of");
  }

  @Test
  void what_nobody_begins_is_taken_up() {
    Job job = ask();
    assertThat(rows.waiting(10)).as("just asked for").isEmpty();
    beans
        .get(Database.class)
        .update("update job set asked_at = now() - interval '6 seconds' where id = ?", job.id());

    beans.get(JobsTimer.class).wake();

    assertThat(jobs.find(job.id()).state()).isEqualTo(JobState.DONE);
  }

  @Test
  void rehearsals_of_a_seller_come_one_after_the_other_and_each_day_waits_once() {
    kind = JobKind.REHEARSAL;
    Job first = ask(rehearsal(seller, 1));
    List<Job> asked = new ArrayList<>();
    work =
        progress -> {
          if (asked.isEmpty()) {
            asked.add(ask(rehearsal(seller, 1)));
            asked.add(ask(rehearsal(seller, 2)));
            asked.add(ask(rehearsal(seller, 2)));
            assertThat(rows.claim(asked.get(1).id(), "another", first.askedAt())).isFalse();
          }
          return "nothing is due";
        };

    node.work(first.id());

    assertThat(asked.get(0).id()).as("the same day anew").isGreaterThan(first.id());
    assertThat(asked.get(1).id()).isGreaterThan(asked.get(0).id()).isEqualTo(asked.get(2).id());
    Job last = jobs.find(asked.get(1).id());
    assertThat(last.state()).isEqualTo(JobState.DONE);
    assertThat(last.task()).isEqualTo(rehearsal(seller, 2));
    assertThat(last.made()).isEqualTo(5);
    assertThat(jobs.list(seller, Long.MAX_VALUE, 2))
        .extracting(Job::id)
        .containsExactly(last.id(), asked.get(0).id());
  }

  @Test
  void a_node_is_at_two_rehearsals_at_most_and_takes_up_the_others_later() {
    List<Job> asked = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      asked.add(ask(rehearsal(ledger.seller(LocalDate.parse("2026-04-20")), 1)));
    }

    assertThat(asked)
        .extracting(job -> rows.claim(job.id(), "north", job.askedAt()))
        .containsExactly(true, true, false);
    Job verification = ask();
    assertThat(rows.claim(verification.id(), "north", verification.askedAt())).isTrue();
    assertThat(rows.claim(asked.get(2).id(), "south", asked.get(2).askedAt()))
        .as("each node for itself")
        .isTrue();
  }

  @Test
  void sellers_take_turns_with_their_rehearsals() {
    kind = JobKind.REHEARSAL;
    SellerId other = ledger.seller(LocalDate.parse("2026-04-20"));
    List<Job> asked = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      asked.add(ask(rehearsal(seller, day)));
    }
    asked.add(ask(rehearsal(other, 1)));
    asked.add(ask(rehearsal(other, 2)));
    List<JobTask> done = new ArrayList<>();
    work =
        progress -> {
          asked.stream()
              .map(job -> jobs.find(job.id()))
              .filter(job -> job.state() == JobState.AT_WORK)
              .forEach(job -> done.add(job.task()));
          return "nothing is due";
        };

    node.work(asked.get(0).id());

    assertThat(done)
        .containsExactly(
            rehearsal(seller, 1),
            rehearsal(other, 1),
            rehearsal(seller, 2),
            rehearsal(other, 2),
            rehearsal(seller, 3));
  }

  @Test
  void rehearsals_that_nobody_begins_are_taken_up_in_turn_too() {
    kind = JobKind.REHEARSAL;
    node.work(ask(rehearsal(seller, 1)).id());
    Job second = ask(rehearsal(seller, 2));
    Job first = ask(rehearsal(ledger.seller(LocalDate.parse("2026-04-20")), 1));
    beans
        .get(Database.class)
        .update("update job set asked_at = now() - interval '6 seconds' where state = 'WAITING'");

    assertThat(rows.waiting(10)).containsExactly(first.id(), second.id());
  }

  @Test
  void a_month_of_rehearsals_may_wait_and_not_a_year() {
    for (int day = 1; day <= 31; day++) {
      ask(rehearsal(seller, day));
    }

    assertThatExceptionOfType(InvalidValueException.class)
        .isThrownBy(() -> ask(rehearsal(seller, 32)))
        .withMessageContaining("31 jobs of this kind wait already");
  }

  @Test
  void there_is_none_of_another_number() {
    assertThatExceptionOfType(JobNotFoundException.class).isThrownBy(() -> jobs.find(0));
  }

  private static JobTask rehearsal(SellerId seller, int inDays) {
    return JobTask.rehearsal(seller, LocalDate.parse("2026-04-20").plusDays(inDays));
  }

  private Job ask() {
    return ask(new JobTask(kind, null, null));
  }

  private Job ask(JobTask task) {
    return inTransaction(() -> jobs.start(task, "jane"));
  }

  /** Does what the test says. */
  private final class Work implements JobWork {

    @Override
    public JobKind kind() {
      return kind;
    }

    @Override
    public JobOutcome work(JobTask task, JobProgress progress) {
      return JobOutcome.made(task.on() == null ? 0 : 5, work.apply(progress));
    }
  }
}
