/** Tokens of the realm: the keys that sign them, and how they are verified. */
@NullMarked
package io.kontor.platform.token;

import org.jspecify.annotations.NullMarked;
