package io.kontor.platform.token;

/**
 * What a process does when a right is revoked, besides refusing its tokens. A bean of a service.
 */
@FunctionalInterface
public interface RevocationListener {
  /**
   * Hears each revocation, older ones again after a restart. On the feed's thread: it does not wait
   * and does not throw.
   */
  void hear(Revocation revocation);
}
