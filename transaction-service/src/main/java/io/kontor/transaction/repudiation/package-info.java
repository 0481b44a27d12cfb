/** Money that a dispute takes back, and its settlement. */
@NullMarked
package io.kontor.transaction.repudiation;

import org.jspecify.annotations.NullMarked;
