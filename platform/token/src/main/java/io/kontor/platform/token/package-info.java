/** Tokens of the realm: the keys that sign them, and what makes one believable. */
@NullMarked
package io.kontor.platform.token;

import org.jspecify.annotations.NullMarked;
