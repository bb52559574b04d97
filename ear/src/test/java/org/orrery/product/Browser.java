package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody before a browser: signs in, goes to pages, presses buttons by their names.
 *
 * <p>What a page's scripts complain of is noted, and fails the test when the browser is closed.
 */
final class Browser implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int DESKTOP_WIDTH = 1280;
  private static final int DESKTOP_HEIGHT = 800;
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;
  private static final int PICTURE_HEIGHT_MAX = 2_400;
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final String DOCS = "orrery.docs";

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private @Nullable Response answer;

  Browser(Product product) {
    this(product.address());
  }

  /** At a server, or at the balancer before several. */
  Browser(URI server) {
    this.address = server.toString();
    this.context =
        Chromium.browser()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(ColorScheme.LIGHT));
    context.setDefaultTimeout(TIMEOUT_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean ofPage = !message.text().contains("the server responded with a status");
          if (message.type().equals("error") && ofPage) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** The administrator of the product, at the console's first page. */
  static Browser signedIn(Product product) {
    Browser browser = new Browser(product);
    browser.signIn(Identity.ADMINISTRATOR.login(), product.adminPassword());
    return browser;
  }

  /** Signs in as anybody, from the page that asks for it. */
  void signIn(String login, String password) {
    if (!page.url().contains("/admin/login")) {
      page("login");
    }
    fill("Login", login);
    fill("Password", password);
    press("Sign in");
  }

  /** Goes to a page of the console, such as {@code accounts?state=ACTIVE}. */
  Browser page(String path) {
    answer = page.navigate("/admin/" + path);
    return this;
  }

  /** Goes to any path of the server. */
  Browser path(String path) {
    answer = page.navigate(path);
    return this;
  }

  /** The status of the last page that was gone to. */
  int status() {
    return answer == null ? 0 : answer.status();
  }

  /** A header of the last page that was gone to; empty = it has none. */
  String header(String name) {
    String value = answer == null ? null : answer.headerValue(name);
    return value == null ? "" : value;
  }

  void fill(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void press(String button) {
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    page.waitForLoadState();
  }

  void follow(String link) {
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.LINK,
            new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    page.waitForLoadState();
  }

  /** The path and what is behind it, without the server. */
  String where() {
    return page.url().substring(address.length());
  }

  String title() {
    return page.locator("h1").innerText();
  }

  /** All that stands in the main part. */
  String text() {
    return page.locator("main").innerText();
  }

  /** What is said above the content; empty = nothing. */
  String said() {
    Locator said = page.locator(".told, .refused");
    return said.count() == 0 ? "" : said.first().innerText();
  }

  /** For what has no word here. */
  Page page() {
    return page;
  }

  List<Cookie> cookies() {
    return context.cookies();
  }

  Cookie cookie(String name) {
    return cookies().stream().filter(c -> c.name.equals(name)).findFirst().orElseThrow();
  }

  /** Shows the system's preference for dark pages, or for light ones. */
  void prefers(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** Fails at anything that keeps people from using the page, as far as axe can tell. */
  void axe() {
    List<String> found =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList();
    assertThat(found).as("axe at " + page.url()).isEmpty();
  }

  /** The same in dark, and as a picture of each: desktop and phone, light and dark. */
  void axeAndScreenshots(String name) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      prefers(scheme);
      axe();
      screenshot(name);
    }
    prefers(ColorScheme.LIGHT);
  }

  /** The page as a printer gets it, in {@code target/screenshots}. */
  void printed(String name) {
    onPaper(() -> take("console-" + name + "-printed"));
  }

  /** Does something while the page is as a printer gets it. */
  void onPaper(Runnable look) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    look.run();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /**
   * Takes pictures of the page, from its head on for three screens, as a desktop and a phone show
   * it, in the colours that are on. They are in {@code target/screenshots}; with {@code
   * -Dorrery.docs=write} those that stand in {@code docs/images} are made anew there, of what is
   * seen without scrolling.
   */
  void screenshot(String name) {
    boolean dark =
        Boolean.TRUE.equals(
            page.evaluate("getComputedStyle(document.documentElement).colorScheme === 'dark'"));
    String tone = dark ? "dark" : "light";
    take("console-" + name + "-desktop-" + tone);
    page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("nothing is wider than a phone at " + page.url())
        .isEqualTo(true);
    take("console-" + name + "-phone-" + tone);
    page.setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
  }

  private void take(String file) {
    Path folder = Build.directory().resolve("screenshots");
    int width = page.viewportSize().width;
    Object height = page.evaluate("document.documentElement.scrollHeight");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(file + ".png"))
            .setFullPage(true)
            .setClip(0, 0, width, Math.min((Integer) height, PICTURE_HEIGHT_MAX)));
    Path shown = Build.directory().resolve("../../docs/images/" + file + ".png").normalize();
    if (Files.exists(shown) && "write".equals(System.getProperty(DOCS))) {
      try {
        Files.write(shown, page.screenshot());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
