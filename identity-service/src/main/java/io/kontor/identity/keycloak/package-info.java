/** Keycloak as this service uses it: accounts of staff, clients of API keys, tokens. */
@NullMarked
package io.kontor.identity.keycloak;

import org.jspecify.annotations.NullMarked;
