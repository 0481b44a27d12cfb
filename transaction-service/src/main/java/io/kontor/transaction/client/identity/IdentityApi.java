package io.kontor.transaction.client.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Users and bank accounts over HTTP. Source: docs/architecture.md, "Internal calls". */
public interface IdentityApi {

  @GetExchange("/internal/clients/{clientId}/users/{id}")
  UserData user(@PathVariable String clientId, @PathVariable String id);

  @GetExchange("/internal/clients/{clientId}/bank-accounts/{id}")
  BankAccountData bankAccount(@PathVariable String clientId, @PathVariable String id);

  /** Closes the user; on behalf of whoever asked for it. */
  @PostExchange("/internal/clients/{clientId}/users/{id}/close")
  void close(
      @PathVariable String clientId,
      @PathVariable String id,
      @RequestHeader(name = "Kontor-Reason", required = false) @Nullable String reason,
      @RequestHeader(name = "X-Forwarded-For", required = false) @Nullable String address,
      @RequestBody CloseBody body);

  /** Which kind of user, and who asked. */
  record CloseBody(
      String personType, String actorType, String actorId, @Nullable String actorName) {}

  /** A user's event data, as far as it is needed here. */
  record UserData(
      String id,
      String clientId,
      long version,
      String personType,
      @Nullable String userCategory,
      String status,
      @Nullable String kycLevel,
      @Nullable String displayName) {}

  /**
   * A bank account's event data.
   *
   * @param creationDate null in copies of earlier releases
   */
  record BankAccountData(
      String id,
      String clientId,
      String userId,
      String type,
      String ownerName,
      @Nullable String iban,
      @Nullable String bic,
      @Nullable String accountNumber,
      @Nullable String sortCode,
      @Nullable String aba,
      @Nullable String institutionNumber,
      @Nullable String branchCode,
      @Nullable String country,
      boolean active,
      @Nullable Instant creationDate) {}
}
