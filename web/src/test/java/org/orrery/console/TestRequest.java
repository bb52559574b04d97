package org.orrery.console;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A request that knows what a test needs, and else nothing. */
public final class TestRequest {

  private TestRequest() {}

  /**
   * Answers by the names of methods; null to all others.
   *
   * @param answers of methods that return no primitive
   */
  public static HttpServletRequest of(Map<String, Object> answers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            TestRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> answers.get(method.getName()));
  }

  /** What stands behind the question mark of such a request. */
  public static Query query(Map<String, Object> answers) {
    Query query = new Query();
    query.request = of(answers);
    return query;
  }
}
