package org.orrery.billrun;

/**
 * What a run does with a business date of a seller. Does nothing that it finds done, holds no
 * transaction, and may run on several nodes at once.
 */
interface Phase {

  void run(RunDay day, RunTally tally);
}
