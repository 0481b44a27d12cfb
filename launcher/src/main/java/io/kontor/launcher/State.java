package io.kontor.launcher;

/** Where a part stands in its life under the supervisor. */
enum State {
  WAITING("waiting"),
  PREPARING("preparing"),
  STARTING("starting"),
  READY("ready"),
  RESTARTING("restarting"),
  STOPPED("stopped"),
  FAILED("failed");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /** The state in the words of the status table. */
  String word() {
    return word;
  }
}
