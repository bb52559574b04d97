package org.orrery.product;

import java.lang.management.ManagementFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Prints which class of tests runs, and in which of several JVMs. */
public final class ProgressListener implements TestExecutionListener {

  private static final long MILLISECONDS = 1_000;

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

  static void say(String what) {
    long seconds = ManagementFactory.getRuntimeMXBean().getUptime() / MILLISECONDS;
    System.out.printf("[%s %3d s] %s%n", System.getProperty("orrery.fork", ""), seconds, what);
  }
}
