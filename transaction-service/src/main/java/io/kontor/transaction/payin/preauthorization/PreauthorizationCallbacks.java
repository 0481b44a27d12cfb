package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.workflow.WorkflowEngine;
import org.springframework.stereotype.Component;

/** Handles callbacks of providers about preauthorizations. */
@Component
public class PreauthorizationCallbacks {
  private final WorkflowEngine<Preauthorization> engine;

  PreauthorizationCallbacks(WorkflowEngine<Preauthorization> engine) {
    this.engine = engine;
  }

  /** Handles a callback about the preauthorization, if there is one with this id. */
  public void onCallback(String id) {
    engine.onCallback(id);
  }
}
