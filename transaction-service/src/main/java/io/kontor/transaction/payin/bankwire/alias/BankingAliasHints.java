package io.kontor.transaction.payin.bankwire.alias;

import io.kontor.transaction.workflow.WorkflowEngine;
import org.springframework.stereotype.Component;

/** The bank hints that something arrived on an alias. */
@Component
public class BankingAliasHints {
  private final WorkflowEngine<BankingAlias> engine;

  BankingAliasHints(WorkflowEngine<BankingAlias> engine) {
    this.engine = engine;
  }

  /** Looks at the alias now, if there is one with this id. */
  public void hint(String id) {
    engine.hint(id);
  }
}
