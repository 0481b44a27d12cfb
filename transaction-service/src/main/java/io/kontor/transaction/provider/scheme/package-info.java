/** Mandates and direct debits at the scheme. */
@NullMarked
package io.kontor.transaction.provider.scheme;

import org.jspecify.annotations.NullMarked;
