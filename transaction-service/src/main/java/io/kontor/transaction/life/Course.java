package io.kontor.transaction.life;

/** How one kind of object is carried on. Every remote step is repeatable by the object's id. */
public interface Course<T extends Lived<T>> {
  /**
   * Does what is due and says what came of it; called outside of a database transaction.
   *
   * <p>Errors: {@code ServiceUnavailableException} when the step is known not to have happened;
   * anything else that is thrown leaves the outcome unknown, and the object is looked at again.
   */
  Step<T> proceed(T object, Run run);

  /**
   * Somebody hints at news about an object that has reached its end: compares both sides and
   * records a contradiction. Does nothing for courses that have no outside.
   */
  default void check(T object) {}
}
