/** The transaction record: what it holds, how it is stored, shown, listed and announced. */
@NullMarked
package io.kontor.transaction.core;

import org.jspecify.annotations.NullMarked;
