package io.kontor.transaction.directory;

/**
 * What this service knows about a wallet; none of it ever changes.
 *
 * @param ownerId a user, or the client for its own wallets
 */
public record WalletSnapshot(String id, String clientId, String ownerId, String currency) {}
