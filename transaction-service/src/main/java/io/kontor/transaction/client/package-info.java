/** Clients for the services below this one, one package each. */
@NullMarked
package io.kontor.transaction.client;

import org.jspecify.annotations.NullMarked;
