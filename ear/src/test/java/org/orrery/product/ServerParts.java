package org.orrery.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Writes down, in CycloneDX's JSON, every library in a directory by name, version and hash: {@code
 * ServerParts DIRECTORY VERSIONS TARGET GIVEN...}. It is a delivered server, or the engine that the
 * tests and the benchmark run beside it.
 *
 * <p>Versions come from the list in WildFly's feature pack, or else from the library itself; those
 * of the database driver, whose file has no version in its name, and of old libraries that do not
 * say are given. A library that nobody knows fails the build.
 */
public final class ServerParts {

  private static final String OURS = "orrery-admin.jar";

  private final Map<String, Part> known = new TreeMap<>();

  /** A library by its coordinates. */
  private record Part(String group, String name, String version) {

    String purl() {
      return "pkg:maven/" + group + "/" + name + "@" + version;
    }
  }

  private ServerParts(Path versions) throws IOException {
    for (String line : Files.readAllLines(versions)) {
      // Not Java's properties, to which a colon would end the name.
      String[] parts = line.substring(line.indexOf('=') + 1).split(":", -1);
      if (parts.length > 3) {
        String classifier = parts[3].isEmpty() ? "" : "-" + parts[3];
        known.put(
            parts[1] + "-" + parts[2] + classifier + ".jar",
            new Part(parts[0], parts[1], parts[2]));
      }
    }
  }

  /** Run by the build. */
  public static void main(String[] arguments) throws IOException {
    ServerParts parts = new ServerParts(Path.of(arguments[1]));
    for (String given : List.of(arguments).subList(3, arguments.length)) {
      String[] words = given.split(":", -1);
      Part part = new Part(words[0], words[1], words[2]);
      parts.known.put(part.name() + ".jar", part);
      parts.known.put(part.name() + "-" + part.version() + ".jar", part);
    }
    StringBuilder components = new StringBuilder();
    for (Path jar : jars(Path.of(arguments[0]))) {
      components.append(components.isEmpty() ? "" : ",").append(parts.component(jar));
    }
    Files.writeString(
        Path.of(arguments[2]),
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [%s
        ]}
        """
            .formatted(components));
  }

  private static List<Path> jars(Path server) throws IOException {
    try (Stream<Path> files = Files.walk(server)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.endsWith(OURS))
          .sorted()
          .toList();
    }
  }

  private String component(Path jar) throws IOException {
    Part part = known.get(jar.getFileName().toString());
    if (part == null) {
      part =
          ofItself(jar).orElseThrow(() -> new IllegalStateException("nobody knows what is " + jar));
    }
    return """

          {"type": "library", "group": "%s", "name": "%s", "version": "%s", "purl": "%s",
            "hashes": [{"alg": "SHA-256", "content": "%s"}]}"""
        .formatted(part.group(), part.name(), part.version(), part.purl(), hash(jar));
  }

  /** What a library says of itself; one that holds others says it of each. */
  private static Optional<Part> ofItself(Path jar) throws IOException {
    String file = jar.getFileName().toString();
    try (JarFile open = new JarFile(jar.toFile())) {
      for (ZipEntry entry : open.stream().toList()) {
        if (entry.getName().endsWith("/pom.properties")) {
          Properties told = new Properties();
          try (InputStream input = open.getInputStream(entry)) {
            told.load(input);
          }
          String name = told.getProperty("artifactId");
          if (file.startsWith(name) || name.contains(file.replace(".jar", ""))) {
            return Optional.of(
                new Part(told.getProperty("groupId"), name, told.getProperty("version")));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String hash(Path jar) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(jar)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
