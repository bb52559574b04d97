package org.orrery.shared;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets the mutation test list tests without running them.
 *
 * <p>Its plugin lists the tests of a class by running all of them, once more in each of the
 * processes that hold changed code; where tests speak to a database that is most of the time. There
 * a test that is only listed does nothing. Without effect anywhere else; without this class the
 * figures are the same and come hours later.
 */
public final class ListingOfTests implements InvocationInterceptor {

  private static final boolean IS_AMONG_MUTANTS =
      System.getProperty("sun.java.command", "").contains("MutationTestMinion");

  private static final String LISTING = "org.pitest.junit5.JUnit5TestUnitFinder";

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> body, ReflectiveInvocationContext<Method> method, ExtensionContext test)
      throws Throwable {
    runUnlessListed(body);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> body, ReflectiveInvocationContext<Method> method, ExtensionContext test)
      throws Throwable {
    runUnlessListed(body);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> body, ReflectiveInvocationContext<Method> method, ExtensionContext test)
      throws Throwable {
    runUnlessListed(body);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> body, ReflectiveInvocationContext<Method> method, ExtensionContext test)
      throws Throwable {
    runUnlessListed(body);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> body, ReflectiveInvocationContext<Method> method, ExtensionContext test)
      throws Throwable {
    runUnlessListed(body);
  }

  @Override
  public void interceptAfterAllMethod(
      Invocation<Void> body, ReflectiveInvocationContext<Method> method, ExtensionContext test)
      throws Throwable {
    runUnlessListed(body);
  }

  private static void runUnlessListed(Invocation<Void> body) throws Throwable {
    if (isListing()) {
      body.skip();
    } else {
      body.proceed();
    }
  }

  private static boolean isListing() {
    return IS_AMONG_MUTANTS
        && StackWalker.getInstance()
            .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(LISTING)));
  }
}
