/** Queues that many share: worked item by item, so that none stops its neighbours. */
@NullMarked
package io.kontor.platform.work;

import org.jspecify.annotations.NullMarked;
