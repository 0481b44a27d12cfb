package io.kontor.transaction.life;

/** An immutable object whose life is stored step by step. */
public interface Lived<T extends Lived<T>> {
  /** Its id; also its reference at the ledger and in the outside world. */
  String id();

  /** How far it has been carried. */
  Life life();

  /** The same object with another life. */
  T withLife(Life life);
}
