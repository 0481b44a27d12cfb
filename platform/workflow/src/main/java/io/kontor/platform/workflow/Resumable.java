package io.kontor.platform.workflow;

/** An immutable object whose workflow is stored step by step and can be resumed after a crash. */
public interface Resumable<T extends Resumable<T>> {
  /** Its id; also its reference at the ledger and at external parties. */
  String id();

  /** How far its workflow has come. */
  Progress progress();

  /** A copy with the given progress. */
  T withProgress(Progress progress);
}
