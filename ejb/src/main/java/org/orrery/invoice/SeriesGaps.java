package org.orrery.invoice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers that persons had a seller's series pass over.
 *
 * @param byFrom by the last number before them
 * @param byTo by the last of them
 */
record SeriesGaps(TreeMap<Long, SeriesRaise> byFrom, Map<Long, SeriesRaise> byTo) {

  static SeriesGaps of(List<SeriesRaise> raises) {
    TreeMap<Long, SeriesRaise> byFrom = new TreeMap<>();
    raises.forEach(raise -> byFrom.put(raise.from(), raise));
    return new SeriesGaps(
        byFrom, raises.stream().collect(Collectors.toMap(SeriesRaise::to, Function.identity())));
  }

  /** The number after which the next invoice has the next one. */
  long skip(long number) {
    long last = number;
    for (int i = 0; i < byFrom.size(); i++) {
      Map.Entry<Long, SeriesRaise> raise = byFrom.floorEntry(last);
      if (raise == null || raise.getValue().to() <= last) {
        break;
      }
      last = raise.getValue().to();
    }
    return last;
  }

  /** Adds to an invoice's text the raises right before its number, the last one first. */
  void addTo(SealedInvoice invoice) {
    SeriesRaise raise = byTo.get(invoice.number() - 1);
    for (int i = 0; i < byTo.size() && raise != null; i++) {
      invoice.text().add('r', fields(raise));
      raise = byTo.get(raise.from());
    }
  }

  private static List<String> fields(SeriesRaise raise) {
    return List.of(
        String.valueOf(raise.from()),
        String.valueOf(raise.to()),
        raise.reason(),
        raise.by(),
        String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, raise.at())));
  }
}
