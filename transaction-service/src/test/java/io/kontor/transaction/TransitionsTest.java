package io.kontor.transaction;

import io.kontor.platform.test.CheckedInFile;
import io.kontor.platform.workflow.StateMachine;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.payin.directdebit.mandate.MandatePhase;
import io.kontor.transaction.payin.preauthorization.PreauthorizationKind;
import io.kontor.transaction.payin.recurring.RegistrationPhase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("writes-docs")
class TransitionsTest {

  @Test
  void documentsAreUpToDate() {
    Map<String, StateMachine<?>> tables = new LinkedHashMap<>();
    Arrays.stream(TransactionKind.values())
        .map(TransactionKind::transitions)
        .forEach(table -> tables.put(table.fileName(), table));
    tables.put(MandatePhase.TRANSITIONS.fileName(), MandatePhase.TRANSITIONS);
    tables.put(RegistrationPhase.TRANSITIONS.fileName(), RegistrationPhase.TRANSITIONS);
    Arrays.stream(PreauthorizationKind.values())
        .map(PreauthorizationKind::table)
        .forEach(table -> tables.put(table.fileName(), table));

    tables.forEach(
        (name, table) -> CheckedInFile.verify("docs/states/" + name + ".md", table.document()));
  }
}
