/** What Kontor adds to Keycloak itself: how a person sets up the first second factor. */
@NullMarked
package io.kontor.keycloak;

import org.jspecify.annotations.NullMarked;
