/** External parties: a port for each, and its sandbox adapter. */
@NullMarked
package io.kontor.transaction.provider;

import org.jspecify.annotations.NullMarked;
