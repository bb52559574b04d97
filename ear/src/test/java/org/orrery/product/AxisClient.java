package org.orrery.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A client or server on Apache Axis 1.4, compiled and run on a class path that holds Axis and
 * nothing of ours. The build puts Axis into {@code target/axis}, what only a server needs into
 * {@code target/axis-server}.
 */
final class AxisClient {

  private final Path sources;
  private final Path generated;
  private final Path classes;

  /** A client by the name of its folder. */
  AxisClient(String name) {
    this(name, ClientProgram.sources(name));
  }

  /** A client whose sources are elsewhere. */
  AxisClient(String name, Path sources) {
    Path directory = Build.directory().resolve("axis-clients").resolve(name);
    this.sources = sources;
    this.generated = directory.resolve("generated");
    this.classes = directory.resolve("classes");
  }

  /** Writes classes for the operations and types of a WSDL, as its users do. */
  AxisClient generate(String wsdl) {
    return generate(List.of(wsdl));
  }

  /** The same, with an empty service and its deployment. */
  AxisClient generateServer(String wsdl) {
    return generate(List.of("--server-side", wsdl));
  }

  private AxisClient generate(List<String> options) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-NAdminServices=hsphere");
    arguments.add("-Nurn:AdminServices=hsphere.type");
    arguments.add("-Nurn:UserServices=hsphere.type");
    arguments.addAll(List.of("-o", generated.toString()));
    arguments.addAll(options);
    java("org.apache.axis.wsdl.WSDL2Java").run(arguments);
    return this;
  }

  /** Where the deployment of a generated service is. */
  Path deployment() {
    return generated.resolve("hsphere/deploy.wsdd");
  }

  /** Compiles what was written by hand and what was generated. */
  ClientProgram compile(String mainClass) {
    List<String> arguments =
        new ArrayList<>(
            List.of("-nowarn", "-encoding", "UTF-8", "-cp", axis(), "-d", classes.toString()));
    arguments.addAll(files(sources, ".java"));
    if (Files.isDirectory(generated)) {
      arguments.addAll(files(generated, ".java"));
    }
    var said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertThat(status).as(said.toString(Charset.defaultCharset())).isZero();
    return java(mainClass);
  }

  private ClientProgram java(String mainClass) {
    return new ClientProgram(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        classes + File.pathSeparator + axis(),
        mainClass);
  }

  /** Jar by jar: the compiler, called from Java, expands no wildcard. */
  private static String axis() {
    List<String> jars = new ArrayList<>(files(Build.directory().resolve("axis"), ".jar"));
    Path server = Build.directory().resolve("axis-server");
    if (Files.isDirectory(server)) {
      jars.addAll(files(server, ".jar"));
    }
    return String.join(File.pathSeparator, jars);
  }

  private static List<String> files(Path directory, String suffix) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toString).filter(file -> file.endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
