package io.kontor.transaction.payin.preauthorization;

import io.kontor.transaction.workflow.WorkflowEngine;
import org.springframework.stereotype.Component;

/** Takes hints of the outside world about preauthorizations. */
@Component
public class PreauthorizationHints {
  private final WorkflowEngine<Preauthorization> engine;

  PreauthorizationHints(WorkflowEngine<Preauthorization> engine) {
    this.engine = engine;
  }

  /** Somebody hints at news about the preauthorization, if there is one with this id. */
  public void hint(String id) {
    engine.hint(id);
  }
}
