package org.orrery.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works steps about accounts one after the other: a step that fails stops no other, and who is busy
 * is tried once more. Nothing here is as urgent as a charge: the rest is left to the next day.
 */
public final class AccountSteps {

  private static final Logger LOG = Logger.getLogger(AccountSteps.class.getName());

  private static final int ROUNDS_MAX = 2;

  /** More failures are no matter of single accounts. */
  private static final int FAILED_MAX = 1_000;

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(250);

  /** What is to be done about one account, all in one transaction. */
  public interface Step {

    AccountId account();
  }

  /**
   * Who is left.
   *
   * @param failed accounts on which it broke off, with nothing written
   * @param deferred accounts that somebody else had all the time, or that came after too many
   *     failures
   */
  public record Left(List<AccountId> failed, List<AccountId> deferred) {

    public Left {
      failed = List.copyOf(failed);
      deferred = List.copyOf(deferred);
    }
  }

  private AccountSteps() {}

  /**
   * Carries out steps, in their order.
   *
   * @param carryOut does one in a transaction of its own
   * @param done is told of each that was done
   */
  public static <S extends Step> Left work(
      List<S> steps, Function<S, StepOutcome> carryOut, Consumer<S> done) {
    List<AccountId> failed = new ArrayList<>();
    List<S> left = new ArrayList<>(steps);
    for (int round = 0; round < ROUNDS_MAX && !left.isEmpty(); round++) {
      if (round > 0) {
        LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
      }
      left.removeIf(step -> failed.size() < FAILED_MAX && isFinished(step, carryOut, done, failed));
    }
    return new Left(failed, left.stream().map(Step::account).toList());
  }

  private static <S extends Step> boolean isFinished(
      S step, Function<S, StepOutcome> carryOut, Consumer<S> done, List<AccountId> failed) {
    try {
      StepOutcome outcome = carryOut.apply(step);
      if (outcome == StepOutcome.DONE) {
        done.accept(step);
      }
      return outcome != StepOutcome.BUSY;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> step + " failed");
      failed.add(step.account());
      return true;
    }
  }
}
