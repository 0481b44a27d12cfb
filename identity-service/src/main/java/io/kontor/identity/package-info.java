/** Identity-service: who is a client, who works for it, whose money it holds. */
@NullMarked
package io.kontor.identity;

import org.jspecify.annotations.NullMarked;
