/** Who is calling and what they may do: signed tokens, permissions, the caller's client. */
@NullMarked
package io.kontor.platform.security;

import org.jspecify.annotations.NullMarked;
