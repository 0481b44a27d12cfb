/** Lists from SQL: filters, order and page in one place. */
@NullMarked
package io.kontor.platform.sql;

import org.jspecify.annotations.NullMarked;
