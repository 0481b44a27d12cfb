package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.transaction.workflow.WorkflowEngine;
import org.springframework.stereotype.Component;

/** Takes hints of the outside world about mandates. */
@Component
public class MandateHints {
  private final WorkflowEngine<Mandate> engine;

  MandateHints(WorkflowEngine<Mandate> engine) {
    this.engine = engine;
  }

  /** Somebody hints at news about the mandate, if there is one with this id. */
  public void hint(String id) {
    engine.hint(id);
  }
}
