package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.platform.workflow.WorkflowEngine;
import org.springframework.stereotype.Component;

/** The bank reports that something arrived on an alias. */
@Component
public class BankingAliasCallbacks {
  private final WorkflowEngine<BankingAlias> engine;

  BankingAliasCallbacks(WorkflowEngine<BankingAlias> engine) {
    this.engine = engine;
  }

  /** ReaderChecks at the alias now, if there is one with this id. */
  public void onCallback(String id) {
    engine.onCallback(id);
  }
}
