/** Lists of transactions by what carries them. */
@NullMarked
package io.kontor.transaction.lists;

import org.jspecify.annotations.NullMarked;
