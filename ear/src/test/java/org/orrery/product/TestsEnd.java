package org.orrery.product;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * After all tests of a JVM: says how many of them lacked which package, and closes the products
 * that many tests have used.
 */
public final class TestsEnd implements LauncherSessionListener, TestExecutionListener {

  private final Map<String, Long> skipped = new TreeMap<>();
  private boolean ran;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    session.getLauncher().registerTestExecutionListeners(this);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    ran = true;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    skipped.forEach((reason, count) -> ProgressListener.say("skipped " + count + ": " + reason));
    if (ran) { // Maven opens a session too, to see which tests there are.
      Product.closeAll();
    }
  }
}
