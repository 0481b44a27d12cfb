/** Disputes: the merchant's view and actions, and the transitions of a dispute. */
@NullMarked
package io.kontor.dispute.dispute;

import org.jspecify.annotations.NullMarked;
