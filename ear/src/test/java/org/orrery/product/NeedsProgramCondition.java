package org.orrery.product;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides for {@link NeedsProgram}; asks each program once. */
final class NeedsProgramCondition implements ExecutionCondition {

  /** How the reason of a skipped test begins, before the name of the package. */
  static final String REASON = "needs the package ";

  private static final int PROBE_TIMEOUT_SECONDS = 30;

  private static final Map<List<String>, Boolean> KNOWN = new ConcurrentHashMap<>();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    for (NeedsProgram need :
        AnnotationSupport.findRepeatableAnnotations(context.getElement(), NeedsProgram.class)) {
      if (!isThere(need)) {
        return missing(need);
      }
    }
    return ConditionEvaluationResult.enabled("all programs are there");
  }

  private static ConditionEvaluationResult missing(NeedsProgram need) {
    String reason = REASON + (need.from().isEmpty() ? need.value() : need.from());
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI skips nothing, and this " + reason);
    }
    return ConditionEvaluationResult.disabled(reason);
  }

  private static boolean isThere(NeedsProgram need) {
    List<String> command = new ArrayList<>(List.of(need.value()));
    command.addAll(List.of(need.probe()));
    return KNOWN.computeIfAbsent(command, NeedsProgramCondition::works);
  }

  private static boolean works(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PROBE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
