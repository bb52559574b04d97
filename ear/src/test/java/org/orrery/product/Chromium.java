package org.orrery.product;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by its own Node; one for all tests of this JVM. */
final class Chromium {

  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions()
              .setEnv(
                  Map.of(
                      "PLAYWRIGHT_NODEJS_PATH",
                      program("node").toString(),
                      "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                      "1")));

  private static final com.microsoft.playwright.Browser BROWSER =
      PLAYWRIGHT
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program("chromium"))
                  .setArgs(List.of("--disable-dev-shm-usage", "--font-render-hinting=none")));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
  }

  private Chromium() {}

  static com.microsoft.playwright.Browser browser() {
    return BROWSER;
  }

  private static Path program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " on the path"));
  }
}
