package io.kontor.launcher.process;

/** Where a part stands in its life under the supervisor. */
public enum ProcessState {
  WAITING("waiting"),
  PREPARING("preparing"),
  STARTING("starting"),
  READY("ready"),
  RESTARTING("restarting"),
  STOPPED("stopped"),
  FAILED("failed");

  private final String word;

  ProcessState(String word) {
    this.word = word;
  }

  /** The state in the words of the status table. */
  public String word() {
    return word;
  }
}
