/** People: sign-in with Keycloak, sessions in PostgreSQL, token relay, sign-out. */
@NullMarked
package io.kontor.gateway.signin;

import org.jspecify.annotations.NullMarked;
