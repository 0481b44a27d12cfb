package io.kontor.platform.settings;

import java.util.List;

/** Settings with which a process does not start. The message names each problem, never a secret. */
public final class InvalidSettingsException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  InvalidSettingsException(List<String> problems) {
    super(
        "This process does not start with these settings:\n  - " + String.join("\n  - ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Each problem in one sentence. */
  public List<String> problems() {
    return problems;
  }
}
