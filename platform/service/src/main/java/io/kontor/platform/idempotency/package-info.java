/** Creating requests that can be repeated: a key is taken once, its answer can be read back. */
@NullMarked
package io.kontor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
