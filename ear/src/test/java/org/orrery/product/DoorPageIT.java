package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sees of the SOAP door. */
class DoorPageIT {

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre id=\"example\">(.*?)</pre>", Pattern.DOTALL);

  private final Product product = Product.shared();

  @Test
  @NeedsProgram("curl")
  void the_example_of_a_page_works_as_it_stands() throws Exception {
    Matcher example = EXAMPLE.matcher(ask("GET", "/psoft/services/AdminServices").body());
    assertThat(example.find()).isTrue();
    String command =
        unescaped(example.group(1))
            .replace("LOGIN", "admin")
            .replace("PASSWORD", product.adminPassword());

    assertThat(new ClientProgram("sh", "-c").run(List.of(command)))
        .contains("getAccountsResponse", "<item>1</item>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/services",
        "/psoft/services",
        "/services/AdminServices",
        "/psoft/services/AdminServices",
        "/psoft/services/AdminServices?wsdl"
      })
  void asking_for_the_head_alone_gets_it_and_no_more(String path) throws Exception {
    HttpResponse<String> head = ask("HEAD", path);
    HttpResponse<String> whole = ask("GET", path);

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(whole.headers().firstValue("Content-Type"));
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(whole.headers().firstValue("Content-Length"));
  }

  @Test
  void a_list_links_to_each_service() throws Exception {
    assertThat(ask("GET", "/services").body())
        .contains("<a href=\"/services/AdminServices\">AdminServices</a>");
  }

  @Test
  void a_wsdl_does_not_tell_the_engine() throws Exception {
    assertThat(ask("GET", "/services/AdminServices?wsdl").body())
        .startsWith("<?xml")
        .contains("location=\"" + product.address() + "/services/AdminServices\"", "\"signupUser\"")
        .doesNotContain("<!--", "Metro", "Oracle");
  }

  @Test
  void another_path_is_none() throws Exception {
    HttpResponse<String> page = ask("GET", "/services/Nothing");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("No such service").doesNotContain("Nothing");
  }

  private HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(product.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
