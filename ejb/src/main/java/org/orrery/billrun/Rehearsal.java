package org.orrery.billrun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.AccountId;
import org.orrery.shared.Money;
import org.orrery.shared.SellerId;

/**
 * What the bill run of a seller would do up to a day.
 *
 * @param accounts how many would be charged or skipped something
 * @param held accounts that the run would put on hold: more is due than may be caught up at once
 * @param sums by currency
 * @param outlierCount how many accounts would be charged unusually much
 * @param outliers the largest of them, at most 100
 * @param lastRun to compare with; null if the seller's run never charged anything
 */
public record Rehearsal(
    SellerId seller,
    LocalDate on,
    long accounts,
    long charges,
    long skipped,
    long held,
    Map<String, Sum> sums,
    long outlierCount,
    List<Outlier> outliers,
    @Nullable LastRun lastRun) {

  /** Copies the collections. */
  public Rehearsal {
    sums = new TreeMap<>(sums);
    outliers = List.copyOf(outliers);
  }

  /**
   * The last day on which the seller's run charged anything.
   *
   * @param charges how many it made, what calls charged on the day not among them
   * @param sums of them, by currency
   */
  public record LastRun(LocalDate on, long charges, Map<String, Sum> sums) {

    /** Copies the sums. */
    public LastRun {
      sums = new TreeMap<>(sums);
    }

    /** For people: a line, and one more for each currency. */
    @Override
    public String toString() {
      return "last run, %s: %d charges".formatted(on, charges) + lines(sums);
    }
  }

  /** The same, with the run that it is to be compared with. */
  Rehearsal comparedWith(Optional<LastRun> run) {
    return new Rehearsal(
        seller,
        on,
        accounts,
        charges,
        skipped,
        held,
        sums,
        outlierCount,
        outliers,
        run.orElse(null));
  }

  /** What is charged in one currency. */
  public record Sum(BigDecimal net, BigDecimal tax) {

    Sum plus(Money moreNet, Money moreTax) {
      return new Sum(net.add(moreNet.amount()), tax.add(moreTax.amount()));
    }

    BigDecimal total() {
      return net.add(tax);
    }
  }

  /**
   * An account that would be charged unusually much.
   *
   * @param last the total of its last invoice; null if there is none
   */
  public record Outlier(AccountId account, Money total, @Nullable Money last, String reason) {

    /** How much more than last time. */
    BigDecimal change() {
      return last == null ? total.amount() : total.amount().subtract(last.amount());
    }

    /** One line for people. */
    @Override
    public String toString() {
      String before = last == null ? "no invoice before" : "last invoice " + last;
      return "account %s: %s, %s: %s".formatted(account, total, before, reason);
    }
  }

  /** One line for people: what it comes to. */
  String summary() {
    return head() + lines(sums).replace("\n", "; ");
  }

  /** For people: the run and the last one, a line more for each currency; the outliers. */
  @Override
  public String toString() {
    return head()
        + lines(sums)
        + (lastRun == null ? "" : "\n" + lastRun)
        + outliers.stream().map(outlier -> "\n" + outlier).collect(Collectors.joining());
  }

  private String head() {
    return "seller %s, up to %s: %d accounts, %d charges, %d skipped, %d to be held, %d outliers"
        .formatted(seller, on, accounts, charges, skipped, held, outlierCount);
  }

  private static String lines(Map<String, Sum> sums) {
    return sums.entrySet().stream()
        .map(
            sum ->
                "\n%s %s without tax, %s tax"
                    .formatted(
                        sum.getKey(),
                        sum.getValue().net().toPlainString(),
                        sum.getValue().tax().toPlainString()))
        .collect(Collectors.joining());
  }
}
