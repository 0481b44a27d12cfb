package io.kontor.transaction.screening;

import java.util.Optional;

/** What screening needs to know about cards. */
@FunctionalInterface
public interface CardFingerprints {
  /** The fingerprint of a card of ours. */
  Optional<String> fingerprint(String cardId);
}
