package org.orrery.launcher.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers what it was told to, and remembers what it was asked to do. */
final class FakeServer implements Server {

  final List<String> calls = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private final Map<String, Object> later = new HashMap<>();
  private final Map<String, Object> answers = new HashMap<>();

  FakeServer answering(String question, Object answer) {
    answers.put(question, answer);
    return this;
  }

  @Override
  public void pause(String progress, long milliseconds) {
    told.add(progress);
    answers.putAll(later);
  }

  /** What is answered once the command has waited. */
  FakeServer answeringLater(String question, Object answer) {
    later.put(question, answer);
    return this;
  }

  @Override
  public Object attribute(String bean, String name) {
    return answers.getOrDefault(bean + "." + name, "");
  }

  @Override
  public List<String> beans() {
    return List.of("Billing", "Mail");
  }

  @Override
  public List<Shown> show(String bean) {
    return List.of(new Shown(bean + "Count", 3L, "things", "How many there are."));
  }

  @Override
  public Object call(String bean, String operation, Object... arguments) {
    calls.add(bean + "." + operation + List.of(arguments));
    return answers.getOrDefault(bean + "." + operation, "");
  }
}
