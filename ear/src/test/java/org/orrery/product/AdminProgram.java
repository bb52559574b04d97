package org.orrery.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/orrery-admin} as an operator runs it, in a process of its own. */
final class AdminProgram {

  private final Node node;

  AdminProgram(Node node) {
    this.node = node;
  }

  /** Runs one command that has to succeed, and returns what it printed. */
  String run(String... arguments) throws IOException, InterruptedException {
    return type("", arguments);
  }

  /** The same with a line for its standard input. */
  String type(String line, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Build.server().resolve("bin/orrery-admin").toString());
    command.addAll(List.of(arguments));
    command.add("--port=" + node.ports().management());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(line.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          command + " ended with " + process.exitValue() + ": " + output);
    }
    return output;
  }
}
