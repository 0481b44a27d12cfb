package io.kontor.compliance.level;

/** Which companies have declared their owners. */
public interface ValidatedOwners {
  /** Whether the user has a valid declaration. */
  boolean isDeclared(String userId);
}
