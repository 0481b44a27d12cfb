package io.kontor.identity.team;

/**
 * What becomes of tokens that a person holds after a change, until Keycloak knows it. In order of
 * strictness, which is that of the alphabet too.
 */
enum TokenState {
  /** They say what the person may do. */
  GOOD,
  /** They say less than the person may do, and are renewed as soon as Keycloak knows. */
  OUTDATED,
  /** They allow more than the person may do, and are not accepted from now on. */
  WITHHELD
}
