/** Mandates and direct debits in the outside world. */
@NullMarked
package io.kontor.transaction.provider.scheme;

import org.jspecify.annotations.NullMarked;
