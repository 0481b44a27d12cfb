package io.kontor.platform.workflow;

/** The steps of one kind of object. Every remote step can be repeated with the object's id. */
public interface Workflow<T extends Resumable<T>> {
  /**
   * Performs the step that is due and returns its result; called outside of a database transaction.
   *
   * <p>Errors: {@code ServiceUnavailableException} when the step is known not to have happened;
   * after any other exception the outcome is unknown, and the step is retried.
   */
  StepResult<T> proceed(T object, Attempt attempt);

  /**
   * Called on a notice from outside about an object that has completed: compares both sides and
   * records a contradiction. Does nothing for workflows without an external party.
   */
  default void check(T object) {}
}
