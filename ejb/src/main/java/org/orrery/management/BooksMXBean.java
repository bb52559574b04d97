package org.orrery.management;

import org.orrery.trail.ReadOnly;

/** {@code org.orrery:type=Books}. */
@Description("Whether the books are whole.")
public interface BooksMXBean {

  @Description(
      "Has all books, charges and invoices verified in the background, and tells the job's "
          + "number; if that is under way, of the job that is.")
  @Unit("job number")
  long startVerification();

  @Description(
      "How the last verification stands that was asked for: one line; once it is done, a line"
          + " more for each finding. Empty if there was none.")
  @ReadOnly
  String verification();

  @Description(
      "When the last verification began, on whatever node, as an ISO instant; empty before "
          + "it.")
  @Unit("ISO instant")
  String getLastVerified();

  @Description("What it found; empty before the first.")
  @Unit("text")
  String getLastResult();

  @Description("How much was found wrong and not found whole since, at most 1000.")
  @Unit("findings")
  long getFindingCount();

  @Description(
      "What was found wrong and not found whole since, a line each, at most 1000; empty = "
          + "nothing.")
  @ReadOnly
  String findings();
}
