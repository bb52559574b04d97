package org.orrery.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class WholePageTest {

  private final StringWriter sent = new StringWriter();
  private boolean committed;
  private final WholePage page = new WholePage(response());

  @Test
  void nothing_is_sent_before_the_page_is_whole() throws Exception {
    page.getWriter().print("<p>one");
    page.flushBuffer();
    page.getWriter().flush();
    assertThat(sent.toString()).isEmpty();

    page.getWriter().print(" and the rest</p>");
    page.send();

    assertThat(sent.toString()).isEqualTo("<p>one and the rest</p>");
  }

  @Test
  void of_a_page_that_failed_nothing_is_sent_but_what_came_after_it() throws Exception {
    page.getWriter().print("a".repeat(100_000));
    page.resetBuffer();
    page.getWriter().print("what is the matter");
    page.getWriter().close(); // As the container does after a forward.
    page.send();

    assertThat(sent.toString()).isEqualTo("what is the matter");
  }

  @Test
  void a_redirect_has_no_page_behind_it() throws Exception {
    page.getWriter().print("half a page");
    committed = true;
    page.send();

    assertThat(sent.toString()).isEmpty();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            WholePageTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getWriter" -> new PrintWriter(sent);
                  case "isCommitted" -> committed;
                  default -> null;
                });
  }
}
