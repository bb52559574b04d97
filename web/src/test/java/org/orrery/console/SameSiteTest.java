package org.orrery.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSiteTest {

  private static final String HOST = "orrery.example:8080";

  @Test
  void what_the_browser_says_of_the_site_decides() {
    assertThat(SameSite.holds("same-origin", null, HOST)).isTrue();
    assertThat(SameSite.holds("same-site", "http://" + HOST, HOST)).isFalse();
    assertThat(SameSite.holds("cross-site", "http://" + HOST, HOST)).isFalse();
    assertThat(SameSite.holds("none", null, HOST)).isFalse();
  }

  @Test
  void without_it_the_origin_is_the_host_that_was_asked() {
    assertThat(SameSite.holds(null, "http://" + HOST, HOST)).isTrue();
    assertThat(SameSite.holds(null, "https://ORRERY.example:8080", HOST)).isTrue();
    assertThat(SameSite.holds(null, "http://orrery.example", HOST)).isFalse();
    assertThat(SameSite.holds(null, "http://orrery.example:8080.example.org", HOST)).isFalse();
    assertThat(SameSite.holds(null, "http://x@orrery.example:8080", HOST)).isFalse();
    assertThat(SameSite.holds(null, "null", HOST)).isFalse();
    assertThat(SameSite.holds(null, "http://[", HOST)).isFalse();
  }

  @Test
  void whoever_says_nothing_is_no_browser() {
    assertThat(SameSite.holds(null, null, HOST)).isFalse();
    assertThat(SameSite.holds(null, "http://" + HOST, null)).isFalse();
  }
}
