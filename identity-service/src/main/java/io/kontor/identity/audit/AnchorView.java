package io.kontor.identity.audit;

/**
 * An anchor as it is shown.
 *
 * @param day in UTC, {@code 2026-01-31}
 * @param sequence the link that is signed
 * @param hash of the link, in hexadecimal
 * @param publicKey of the Ed25519 key, as X.509 writes it, in base64
 * @param signature in base64, over {@code ClientId|Day|Sequence|Hash}
 */
record AnchorView(
    String day, long sequence, String hash, String keyId, String publicKey, String signature) {}
