/** Card payments at the acquirer. */
@NullMarked
package io.kontor.transaction.provider.acquirer;

import org.jspecify.annotations.NullMarked;
