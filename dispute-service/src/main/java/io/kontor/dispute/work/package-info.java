/** Steps that other parts of the platform must take, repeated until they are done. */
@NullMarked
package io.kontor.dispute.work;

import org.jspecify.annotations.NullMarked;
