package org.orrery.management;

import java.time.Clock;
import java.time.LocalDate;
import org.orrery.platform.BusinessDates;
import org.orrery.shared.SellerId;

/** Shows the host's business clock to an operator. */
record ClockMonitor(BusinessDates dates, Clock machine) implements ClockMXBean {

  @Override
  public String getBusinessDate() {
    return dates.openOn(SellerId.HOST).toString();
  }

  @Override
  public String getMachineDate() {
    return LocalDate.now(machine.withZone(dates.read(SellerId.HOST).zone())).toString();
  }

  @Override
  public String getZone() {
    return dates.read(SellerId.HOST).zone().getId();
  }

  @Override
  public boolean isTestClock() {
    return dates.testClock();
  }

  @Override
  public void moveTo(String isoDate) {
    RemoteAnswer.of(() -> dates.set(LocalDate.parse(isoDate)));
  }
}
