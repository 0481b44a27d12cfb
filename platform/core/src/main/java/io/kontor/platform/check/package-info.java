/** Checks of request members: names, countries, addresses, mail addresses. */
@NullMarked
package io.kontor.platform.check;

import org.jspecify.annotations.NullMarked;
