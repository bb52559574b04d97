package org.orrery.replay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orrery.shared.AccountId;
import org.orrery.shared.SellerId;
import org.orrery.tax.TaxLine;

/**
 * Computes the charges of a past day again and compares every byte with what is stored.
 *
 * <p>A charge is a pure function of its schedule, its ordinal and the account's periods and
 * suspensions, and its tax one of the lines and rates of its invoice. All of that is kept: terms
 * that were changed later are kept as they were. Writes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Replays {

  private static final int DIFFERENCES_MAX = 100;

  @Inject ReplayRepository stored;

  /** Computes again what a seller's accounts were charged on a day. */
  public ReplayReport replay(SellerId seller, LocalDate day) {
    List<String> differences = new ArrayList<>();
    long charges = 0;
    long fees = 0;
    long invoices = 0;
    List<Long> page = stored.accountsAfter(seller, 0);
    while (!page.isEmpty()) { // Ends: each page begins after the one before.
      Map<AccountId, List<StoredCharge>> found = stored.charges(page, day);
      for (Map.Entry<AccountId, List<StoredCharge>> account : found.entrySet()) {
        Replay replay = new Replay(account.getKey());
        account.getValue().forEach(replay::charge);
        invoices += replayInvoices(account.getKey(), account.getValue(), replay);
        charges += replay.charges();
        fees += replay.fees();
        replay.differences().stream()
            .limit(DIFFERENCES_MAX - Math.min(DIFFERENCES_MAX, differences.size()))
            .forEach(differences::add);
      }
      page = stored.accountsAfter(seller, page.get(page.size() - 1));
    }
    return new ReplayReport(seller, day, charges, fees, invoices, differences);
  }

  private long replayInvoices(AccountId account, List<StoredCharge> charges, Replay replay) {
    Map<Long, List<StoredCharge>> lines = new LinkedHashMap<>();
    for (StoredCharge charge : charges) {
      Long invoice = charge.invoice();
      if (invoice != null) {
        lines.computeIfAbsent(invoice, id -> new ArrayList<>()).add(charge);
      }
    }
    Map<Long, List<TaxLine>> taxes = stored.taxes(account, lines.keySet());
    lines.forEach(
        (invoice, charged) ->
            replay.invoice(invoice, charged, taxes.getOrDefault(invoice, List.of())));
    return lines.size();
  }
}
