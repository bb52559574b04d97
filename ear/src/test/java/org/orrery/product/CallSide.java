package org.orrery.product;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.orrery.product.CallLoad.Measure;

/**
 * One of those that are compared.
 *
 * @param workers the server, and what works for it
 */
record CallSide(String name, URI address, CallMessages messages, List<ServerTime> workers) {

  /**
   * What came of a load.
   *
   * @param coreMilliseconds that each worker spent on a call
   */
  record Result(Measure measure, List<Double> coreMilliseconds) {

    double perSecond() {
      return measure.perSecond();
    }

    /** Of all workers together. */
    double work() {
      return coreMilliseconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
      String parts = String.join(" + ", coreMilliseconds.stream().map("%.2f"::formatted).toList());
      return measure + "  core-ms a call " + parts;
    }
  }

  Result load(String operation, int connections, double seconds) {
    List<Double> before = workers.stream().map(ServerTime::seconds).toList();
    Measure measure =
        new CallLoad(address, c -> messages.next(operation), connections).during(seconds);
    List<Double> spent =
        IntStream.range(0, workers.size())
            .mapToObj(i -> 1e3 * (workers.get(i).seconds() - before.get(i)) / measure.calls())
            .toList();
    return new Result(measure, spent);
  }
}
