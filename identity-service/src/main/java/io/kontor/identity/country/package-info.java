/** Which countries the platform serves. */
@NullMarked
package io.kontor.identity.country;

import org.jspecify.annotations.NullMarked;
