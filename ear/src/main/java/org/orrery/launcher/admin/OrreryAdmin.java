package org.orrery.launcher.admin;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code bin/orrery-admin}: one command, one answer, one exit code. */
public final class OrreryAdmin {

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int NOT_UNDERSTOOD = 2;
  static final int CANNOT_CONNECT = 3;

  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  OrreryAdmin(Map<String, String> environment, PrintStream out, PrintStream err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Ends the JVM with the command's exit code. */
  public static void main(String... arguments) {
    System.exit(new OrreryAdmin(System.getenv(), System.out, System.err).run(arguments));
  }

  /** Says what there is to say and returns the exit code. */
  int run(String... line) {
    try {
      Arguments arguments = Arguments.parse(line);
      List<String> words = arguments.words();
      boolean asksForHelp = !words.isEmpty() && words.get(0).equals("help");
      if (asksForHelp || arguments.has("help")) {
        out.println(Help.about(asksForHelp ? words.subList(1, words.size()) : words));
        return DONE;
      }
      out.println(answer(arguments));
      return DONE;
    } catch (UsageException e) {
      return fail(e, NOT_UNDERSTOOD);
    } catch (UnreachableException e) {
      return fail(e, CANNOT_CONNECT);
    } catch (RefusedException e) {
      return fail(e, REFUSED);
    }
  }

  private String answer(Arguments arguments) {
    Optional<Command> command = Command.beginning(arguments.words());
    if (command.isEmpty()) {
      throw new UsageException(
          "There is no command '"
              + String.join(" ", arguments.words())
              + "'. orrery-admin help lists them.");
    }
    Target target = Target.of(arguments, environment);
    try (JmxServer server = new JmxServer(target, err)) {
      Answer answer = command.get().run(server, arguments.after(command.get().length()));
      return arguments.has("json") ? answer.json() : answer.plain();
    } catch (IOException e) {
      throw new UnreachableException("The connection broke: " + e.getMessage() + ".", e);
    }
  }

  private int fail(RuntimeException e, int exitCode) {
    err.println("orrery-admin: " + e.getMessage());
    return exitCode;
  }
}
