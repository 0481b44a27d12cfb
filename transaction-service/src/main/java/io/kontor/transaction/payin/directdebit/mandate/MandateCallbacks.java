package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.workflow.WorkflowEngine;
import org.springframework.stereotype.Component;

/** Handles callbacks of providers about mandates. */
@Component
public class MandateCallbacks {
  private final WorkflowEngine<Mandate> engine;

  MandateCallbacks(WorkflowEngine<Mandate> engine) {
    this.engine = engine;
  }

  /** Handles a callback about the mandate, if there is one with this id. */
  public void onCallback(String id) {
    engine.onCallback(id);
  }
}
