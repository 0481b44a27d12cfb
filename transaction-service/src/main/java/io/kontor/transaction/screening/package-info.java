/** Whether a movement of money may go ahead. */
@NullMarked
package io.kontor.transaction.screening;

import org.jspecify.annotations.NullMarked;
