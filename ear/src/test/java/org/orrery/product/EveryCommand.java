package org.orrery.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orrery.launcher.admin.AdminHere;
import org.orrery.launcher.admin.AdminHere.Ended;
import org.orrery.launcher.admin.TriedCommand;

/**
 * Runs the lines of {@code admin/commands.txt} one after the other, those that read standard input
 * by {@code bin/orrery-admin}, and compares exit codes and answers.
 *
 * <p>In an answer, {@code <NAME>} stands for a word that later lines have by this name. {@code
 * <TOKEN>} and {@code <PASSWORD>} are told once, and never again.
 */
final class EveryCommand {

  private static final Pattern KEPT = Pattern.compile("<([A-Z]+)>");
  private static final Set<String> TOLD_ONCE = Set.of("TOKEN", "PASSWORD");

  private final Node node;
  private final Scenery scenery;
  private final Set<String> secrets = new HashSet<>();

  EveryCommand(Node node, Scenery scenery) {
    this.node = node;
    this.scenery = scenery;
  }

  /** What came otherwise than the table says, or should not have come, a line each. */
  List<String> surprises() throws IOException, InterruptedException {
    List<String> surprises = new ArrayList<>();
    for (TriedCommand command : TriedCommand.all()) {
      surprise(command).ifPresent(surprises::add);
    }
    return surprises;
  }

  private Optional<String> surprise(TriedCommand command) throws IOException, InterruptedException {
    List<String> words = List.of(scenery.fill(command.line()).split(" "));
    Ended ended =
        command.typed().isEmpty()
            ? new AdminHere(node.ports().management()).run(words)
            : type(command.typed(), words);
    String output = ended.output().replaceAll("\\s+", " ").strip();
    boolean isLeaking = isLeaking(command, output);
    if (isLeaking || ended.exitCode() != command.exitCode() || !answers(command, output)) {
      return Optional.of(
          "%s%s%n  ended with %d: %s"
              .formatted(
                  isLeaking ? "SECRET " : "",
                  command,
                  ended.exitCode(),
                  output.substring(0, Math.min(output.length(), 400))));
    }
    return Optional.empty();
  }

  /** Keeps what it tells. */
  private boolean answers(TriedCommand command, String output) {
    String pattern =
        KEPT.splitAsStream(command.answer())
            .map(words -> Pattern.quote(scenery.fill(words)))
            .collect(Collectors.joining("(\\S+?)"));
    List<String> names =
        KEPT.matcher(command.answer()).results().map((MatchResult r) -> r.group(1)).toList();
    if (command.answer().endsWith(">")) {
      pattern += "(\\S+)";
    }
    Matcher said = Pattern.compile(pattern).matcher(output);
    if (!said.find()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      scenery.keep(names.get(i), said.group(i + 1));
      if (TOLD_ONCE.contains(names.get(i))) {
        secrets.add(said.group(i + 1));
      }
    }
    return true;
  }

  private boolean isLeaking(TriedCommand command, String output) {
    boolean tellsToken = command.answer().contains("<TOKEN>");
    return (SecretSearch.isIn(output) && !tellsToken)
        || secrets.stream().anyMatch(output::contains);
  }

  private Ended type(String typed, List<String> words) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Build.server().resolve("bin/orrery-admin").toString());
    line.addAll(words);
    line.add("--port=" + node.ports().management());
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((typed + "\n").getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
