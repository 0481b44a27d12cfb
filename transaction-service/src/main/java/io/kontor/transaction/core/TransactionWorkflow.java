package io.kontor.transaction.core;

import io.kontor.platform.workflow.Workflow;
import java.util.Set;

/** The workflow of one or several kinds of transactions. */
public interface TransactionWorkflow extends Workflow<Transaction> {
  /** The kinds that follow this workflow. */
  Set<TransactionKind> kinds();
}
