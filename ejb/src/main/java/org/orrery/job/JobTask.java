package org.orrery.job;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orrery.shared.SellerId;

/**
 * What is to be done.
 *
 * @param seller whose business it is; null = that of the installation
 * @param on up to which business date; null = it is about no day
 */
public record JobTask(JobKind kind, @Nullable SellerId seller, @Nullable LocalDate on) {

  /** To charge what is due by then, for every seller. */
  public static JobTask billingRun() {
    return new JobTask(JobKind.BILLING_RUN, null, null);
  }

  /** To verify all books. */
  public static JobTask verification() {
    return new JobTask(JobKind.VERIFICATION, null, null);
  }

  /** To compute what the run of a seller would do up to a day. */
  public static JobTask rehearsal(SellerId seller, LocalDate on) {
    return new JobTask(JobKind.REHEARSAL, seller, on);
  }

  /** Whose run it rehearses. */
  public SellerId requiredSeller() {
    return Objects.requireNonNull(seller, "the seller of a rehearsal");
  }

  /** Up to which day it rehearses. */
  public LocalDate requiredDay() {
    return Objects.requireNonNull(on, "the day of a rehearsal");
  }

  /** Of which one job is worked on at a time. */
  String slot(String node) {
    return switch (kind) {
      case BILLING_RUN -> kind + " " + node;
      case VERIFICATION -> kind.name();
      case REHEARSAL -> kind + " " + requiredSeller();
    };
  }

  /** For people, such as {@code REHEARSAL of seller 5 up to 2026-05-20}. */
  @Override
  public String toString() {
    return kind
        + (seller == null ? "" : " of seller " + seller)
        + (on == null ? "" : " up to " + on);
  }
}
