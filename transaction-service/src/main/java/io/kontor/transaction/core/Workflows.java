package io.kontor.transaction.core;

import io.kontor.platform.workflow.Attempt;
import io.kontor.platform.workflow.StepResult;
import io.kontor.platform.workflow.Workflow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Selects the workflow of a transaction by its kind. */
@Component
public class Workflows implements Workflow<Transaction> {
  private final Map<TransactionKind, TransactionWorkflow> byKind =
      new EnumMap<>(TransactionKind.class);

  private final ApprovalStep approval;

  Workflows(List<TransactionWorkflow> workflows, ApprovalStep approval) {
    this.approval = approval;
    for (TransactionWorkflow workflow : workflows) {
      for (TransactionKind kind : workflow.kinds()) {
        if (byKind.put(kind, workflow) != null) {
          throw new IllegalStateException("Two workflows for " + kind);
        }
      }
    }
  }

  /** The workflow of the kind. */
  public TransactionWorkflow of(TransactionKind kind) {
    TransactionWorkflow workflow = byKind.get(kind);
    if (workflow == null) {
      throw new IllegalStateException("No workflow for " + kind);
    }
    return workflow;
  }

  @Override
  public StepResult<Transaction> proceed(Transaction transaction, Attempt attempt) {
    return transaction.phase() == Phase.AWAITING_APPROVAL
        ? approval.proceed(transaction)
        : of(transaction.kind()).proceed(transaction, attempt);
  }

  @Override
  public void check(Transaction transaction) {
    of(transaction.kind()).check(transaction);
  }
}
