/** The transaction service: every transaction record has its one writer here. */
@NullMarked
package io.kontor.transaction;

import org.jspecify.annotations.NullMarked;
