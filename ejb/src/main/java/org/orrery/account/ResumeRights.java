package org.orrery.account;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may end whose suspension.
 *
 * <p>The rows of the administrator, the reseller and the overlimit run are documented, source: API
 * reference, section 6.11. The others are ours: what suspends by itself also resumes by itself, but
 * only its own suspensions.
 */
final class ResumeRights {

  private static final Map<SuspendedBy, Set<SuspendedBy>> ENDS = new EnumMap<>(SuspendedBy.class);

  static {
    ENDS.put(SuspendedBy.ADMINISTRATOR, EnumSet.complementOf(EnumSet.of(SuspendedBy.MONEY_BACK)));
    ENDS.put(
        SuspendedBy.RESELLER,
        EnumSet.complementOf(EnumSet.of(SuspendedBy.ADMINISTRATOR, SuspendedBy.MONEY_BACK)));
    for (SuspendedBy run :
        EnumSet.of(SuspendedBy.RESELLER_SUSPENDED, SuspendedBy.DEBT, SuspendedBy.TRIAL)) {
      ENDS.put(run, EnumSet.of(run));
    }
  }

  private ResumeRights() {}

  /** Tells whether {@code resumer} may resume what {@code suspender} suspended. */
  static boolean mayResume(SuspendedBy resumer, SuspendedBy suspender) {
    return ENDS.getOrDefault(resumer, Set.of()).contains(suspender);
  }
}
