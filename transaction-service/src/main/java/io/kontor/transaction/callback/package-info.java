/** What the outside world tells us. */
@NullMarked
package io.kontor.transaction.callback;

import org.jspecify.annotations.NullMarked;
