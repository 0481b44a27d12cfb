/** The Keycloak server, and its realm kept up to date with the realm file. */
@NullMarked
package io.kontor.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
