package org.orrery.product;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints which class of tests runs, and at the end how many tests lacked which package. */
public final class ProgressListener implements TestExecutionListener {

  private static final long MILLISECONDS = 1_000;

  private final Map<String, Long> skipped = new TreeMap<>();

  @Override
  public void executionStarted(TestIdentifier test) {
    if (test.getSource().filter(ClassSource.class::isInstance).isPresent()) {
      say(test.getDisplayName() + " ...");
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      say(test.getLegacyReportingName() + ": " + result);
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    skipped.forEach((reason, count) -> say("skipped " + count + ": " + reason));
  }

  private static void say(String what) {
    long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS;
    System.out.printf("[%3d s] %s%n", seconds, what);
  }
}
