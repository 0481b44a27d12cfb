package io.kontor.transaction.repudiation;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What repudiations left in suspense: beyond what was left of their pay-ins. Source: ADR 0012. */
@Component
class Suspense {
  private static final int ITEMS_MAX = 200;

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final SuspenseClearances clearances;
  private final Details details;

  Suspense(
      JdbcClient jdbc, Transactions transactions, SuspenseClearances clearances, Details details) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clearances = clearances;
    this.details = details;
  }

  /**
   * What of the repudiation is in suspense, and neither won back nor cleared, nor about to be.
   * Exact under the lock on the repudiation's row.
   */
  Money left(Transaction repudiation) {
    Money left = RepudiationDetails.surplus(repudiation, details);
    for (Transaction back : alive(repudiation.id()).toList()) {
      left = left.minus(RepudiationDetails.surplus(back, details));
    }
    for (SuspenseClearance clearance : clearances.of(repudiation.id())) {
      if (clearance.status() != SuspenseClearance.Status.REFUSED) {
        left = left.minus(clearance.amount());
      }
    }
    return left;
  }

  /**
   * What of the repudiation settlements may recover: what the client carried of the pay-in, less
   * what was won back for it. A win first makes good what the client took over from suspense.
   */
  long ofClient(Transaction repudiation) {
    long carried = RepudiationDetails.ofClient(repudiation, details);
    long takenOver =
        clearances.of(repudiation.id()).stream()
            .filter(clearance -> clearance.status() == SuspenseClearance.Status.BOOKED)
            .mapToLong(clearance -> clearance.amount().amount())
            .sum();
    long won =
        alive(repudiation.id())
            .filter(other -> other.kind().nature() == Nature.REFUND)
            .mapToLong(back -> RepudiationDetails.ofClient(back, details))
            .sum();
    return Math.min(carried, carried + takenOver - won);
  }

  /**
   * What is in suspense, with the evidence, oldest first; {@value #ITEMS_MAX} at most.
   *
   * @param clientId whose; null for all clients'
   */
  List<Item> items(@Nullable String clientId) {
    return jdbc
        .sql(
            """
            SELECT t.id FROM transaction t
             WHERE t.kind = 'REPUDIATION' AND t.details ->> 'surplus' IS NOT NULL AND t.status = 'SUCCEEDED'
               AND (CAST(:clientId AS text) IS NULL OR t.client_id = :clientId)
               AND CAST(t.details ->> 'surplus' AS bigint) >
                   (SELECT coalesce(sum(CAST(r.details ->> 'surplus' AS bigint)), 0) FROM transaction r
                     WHERE r.initial_transaction_id = t.id AND r.status = 'SUCCEEDED')
                 + (SELECT coalesce(sum(c.amount), 0) FROM suspense_clearance c
                     WHERE c.repudiation_id = t.id AND c.status = 'BOOKED')
             ORDER BY t.creation_date, t.id LIMIT :limit
            """)
        .param("clientId", clientId)
        .param("limit", ITEMS_MAX)
        .query((rs, _) -> Objects.requireNonNull(rs.getString("id")))
        .list()
        .stream()
        .flatMap(id -> transactions.find(id).stream())
        .map(this::item)
        .toList();
  }

  private Item item(Transaction repudiation) {
    String payInId = Objects.requireNonNull(repudiation.links().initialTransactionId());
    List<Transaction> others = alive(payInId).toList();
    return new Item(
        repudiation.clientId(),
        repudiation.id(),
        payInId,
        repudiation.links().disputeId(),
        repudiation.creationDate(),
        repudiation.amounts().debited(),
        RepudiationDetails.surplus(repudiation, details),
        left(repudiation),
        others.stream()
            .filter(other -> other.kind() != TransactionKind.REPUDIATION)
            .map(Transaction::id)
            .toList(),
        others.stream()
            .filter(other -> other.kind() == TransactionKind.REPUDIATION)
            .map(Transaction::id)
            .filter(id -> !id.equals(repudiation.id()))
            .toList(),
        clearances.of(repudiation.id()));
  }

  private Stream<Transaction> alive(String initialTransactionId) {
    return transactions.undoing(initialTransactionId).stream()
        .filter(other -> other.status() != Status.FAILED);
  }

  /**
   * What one repudiation left in suspense.
   *
   * @param taken what the scheme took in all
   * @param surplus what of it was more than was left of the pay-in
   * @param left what of that is neither won back nor cleared, nor about to be
   * @param refundIds what had been given back of the pay-in
   * @param otherRepudiationIds what else schemes took of the pay-in
   * @param clearances what was decided about it
   */
  record Item(
      String clientId,
      String repudiationId,
      String payInId,
      @Nullable String disputeId,
      Instant creationDate,
      Money taken,
      Money surplus,
      Money left,
      List<String> refundIds,
      List<String> otherRepudiationIds,
      List<SuspenseClearance> clearances) {}
}
