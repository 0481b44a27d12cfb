/** Account numbers of banks: their one spelling, and which of them can be. */
@NullMarked
package io.kontor.platform.bank;

import org.jspecify.annotations.NullMarked;
