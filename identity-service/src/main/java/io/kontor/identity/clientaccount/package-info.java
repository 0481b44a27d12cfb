/** Clients: the merchants' own accounts. */
@NullMarked
package io.kontor.identity.clientaccount;

import org.jspecify.annotations.NullMarked;
