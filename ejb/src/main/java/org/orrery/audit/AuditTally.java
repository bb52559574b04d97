package org.orrery.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.orrery.ledger.AccountFinding;
import org.orrery.shared.AccountId;

/** Counts what a verification reads and finds. */
final class AuditTally {

  static final int FINDINGS_MAX = 1_000;

  private final Scope scope;
  private final Instant startedAt;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Long> accountsInDoubt = new TreeSet<>();
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
      accountsInDoubt.add(finding.account().value());
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

  /** Accounts with something wrong, ascending. */
  List<AccountId> accountsInDoubt() {
    return accountsInDoubt.stream().map(AccountId::new).toList();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  boolean isNothing() {
    return accounts == 0 && findings.isEmpty();
  }

  AuditReport report() {
    return new AuditReport(
        scope, startedAt, accounts, entries, findings.stream().map(Finding::text).toList());
  }
}
