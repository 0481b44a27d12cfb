package io.kontor.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The head of a client's chain on one day (UTC), signed. What is signed is {@code
 * ClientId|day|sequence|hash}, the day as {@code 2026-01-31} and the hash in hexadecimal.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Anchor(
    LocalDate day, long seq, byte[] hash, String keyId, byte[] publicKey, byte[] signature) {

  static Anchor read(ResultSet row) throws SQLException {
    return new Anchor(
        row.getObject("day", LocalDate.class),
        row.getLong("seq"),
        row.getBytes("hash"),
        row.getString("key_id"),
        row.getBytes("public_key"),
        row.getBytes("signature"));
  }

  boolean isSigned(String clientId) {
    return AnchorKey.isSigned(publicKey, signature, clientId, day, seq, hash);
  }

  AnchorView view() {
    return new AnchorView(
        day.toString(),
        seq,
        HexFormat.of().formatHex(hash),
        keyId,
        Base64.getEncoder().encodeToString(publicKey),
        Base64.getEncoder().encodeToString(signature));
  }
}
