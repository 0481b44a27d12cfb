/** Idempotency of creating requests: a key is used once, and its answer can be read back. */
@NullMarked
package io.kontor.platform.idempotency;

import org.jspecify.annotations.NullMarked;
