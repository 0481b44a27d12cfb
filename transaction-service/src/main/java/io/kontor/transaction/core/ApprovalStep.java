package io.kontor.transaction.core;

import io.kontor.platform.workflow.StepResult;

/** The step of a transaction that waits for approval. Source: ADR 0035. */
public interface ApprovalStep {
  /** Waits on, becomes an intent that was approved, or fails. */
  StepResult<Transaction> proceed(Transaction waiting);
}
