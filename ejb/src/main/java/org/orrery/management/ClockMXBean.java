package org.orrery.management;

/** {@code org.orrery:type=Clock}: the host's business clock. */
public interface ClockMXBean {

  /** The date that calls book on, as ISO text. */
  String getBusinessDate();

  /** The machine's date in the host's zone, as ISO text. */
  String getMachineDate();

  /** The host's time zone. */
  String getZone();

  /** Whether the business date moves only by {@link #moveTo}. */
  boolean isTestClock();

  /** Moves every seller's business date; a test installation alone allows it. Bills nothing. */
  void moveTo(String isoDate);
}
