package org.orrery.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orrery.job.JobFigures;
import org.orrery.ledger.AccountFinding;

/** Counts what a verification reads and finds. */
final class AuditTally {

  static final int FINDINGS_MAX = 1_000;

  /** Whoever is beyond them is not noted, and so looked at again by the next verification. */
  private static final int UNSOUND_MAX = 100_000;

  private final Scope scope;
  private final Instant startedAt;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Long, Long> unsound = new TreeMap<>();
  private long accounts;
  private long entries;

  AuditTally(Scope scope, Instant startedAt) {
    this.scope = scope;
    this.startedAt = startedAt;
  }

  /** A sentence, and the account that it is about; null if it is about a seller. */
  record Finding(@Nullable Long account, String text) {}

  void read(long moreAccounts, long moreEntries) {
    accounts += moreAccounts;
    entries += moreEntries;
  }

  void add(Collection<AccountFinding> found) {
    for (AccountFinding finding : found) {
      add(new Finding(finding.account().value(), finding.text()));
    }
  }

  void addOfSeller(Collection<String> found) {
    found.forEach(text -> add(new Finding(null, text)));
  }

  private void add(Finding finding) {
    if (findings.size() < FINDINGS_MAX) {
      findings.add(finding);
    }
  }

  /** Remembers accounts with something wrong, and how long their chains were. */
  void addUnsound(Map<Long, Long> more) {
    more.forEach(
        (account, entryCount) -> {
          if (unsound.size() < UNSOUND_MAX) {
            unsound.put(account, entryCount);
          }
        });
  }

  /** Accounts with something wrong, ascending, and how long their chains were. */
  Map<Long, Long> unsound() {
    return Collections.unmodifiableMap(unsound);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** How far it is, of so many accounts. */
  JobFigures figures(long of) {
    return new JobFigures(accounts, Math.max(of, accounts), findings.size());
  }

  boolean isNothing() {
    return accounts == 0 && findings.isEmpty();
  }

  AuditReport report() {
    return new AuditReport(
        scope, startedAt, accounts, entries, findings.stream().map(Finding::text).toList());
  }
}
