/** Account numbers of banks: their canonical spelling, and which of them are possible. */
@NullMarked
package io.kontor.platform.bank;

import org.jspecify.annotations.NullMarked;
