package io.kontor.transaction.core;

import java.util.List;

/** Decides which new transactions people have to approve first. Source: ADR 0035. */
public interface ApprovalGate {
  /**
   * Called inside the database transaction that is about to store them; answers them as they are to
   * be stored: as they are, or waiting for approval, with a request for it stored beside.
   */
  List<Transaction> admit(List<Transaction> intents);
}
