/** Steps that other services perform, retried until they are done. */
@NullMarked
package io.kontor.dispute.work;

import org.jspecify.annotations.NullMarked;
