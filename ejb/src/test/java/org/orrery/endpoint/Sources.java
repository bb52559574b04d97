package org.orrery.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Source files of the build, as they are or changed; the tests of a module run in its directory.
 */
final class Sources {

  private Sources() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the files in a folder, in alphabetical order. */
  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A copy of a file with something else in one place.
   *
   * @throws IllegalArgumentException if the file does not have it
   */
  static String altered(Path file, String before, String after) {
    String text = text(file);
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " has no " + before);
    }
    return text.replace(before, after);
  }

  /** The class that a source text makes, apart from the one of that name that the product has. */
  static Class<?> compiled(String className, String source, Path directory) {
    try {
      Path file = directory.resolve(className.substring(className.lastIndexOf('.') + 1) + ".java");
      Files.writeString(file, source);
      compile(file, directory);
      URL[] classes = {directory.toUri().toURL()};
      // Not closed: the class is looked into after this.
      return new OwnFirst(classes, className).loadClass(className);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void compile(Path file, Path directory) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        List.of(
            "-proc:none",
            "-parameters",
            "-classpath",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "-d",
            directory.toString(),
            file.toString());
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(file + " does not compile");
    }
  }

  /** Prefers the copy to the original. */
  private static final class OwnFirst extends URLClassLoader {

    private final String own;

    OwnFirst(URL[] classes, String own) {
      super(classes, Sources.class.getClassLoader());
      this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(own) ? findClass(name) : super.loadClass(name, resolve);
    }
  }
}
