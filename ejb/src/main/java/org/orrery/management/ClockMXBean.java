package org.orrery.management;

/** {@code org.orrery:type=Clock}. */
@Description("The host's business clock.")
public interface ClockMXBean {

  @Description("The date that calls book on, as ISO text.")
  @Unit("ISO date")
  String getBusinessDate();

  @Description("The machine's date in the host's zone, as ISO text.")
  @Unit("ISO date")
  String getMachineDate();

  @Description("The host's time zone.")
  @Unit("time zone")
  String getZone();

  @Description("Whether the business date moves only by moveTo.")
  @Unit("yes or no")
  boolean isTestClock();

  @Description(
      "Moves every seller's business date; a test installation alone allows it. Bills "
          + "nothing.")
  void moveTo(String isoDate);
}
