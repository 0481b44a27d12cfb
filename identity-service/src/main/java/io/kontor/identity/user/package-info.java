/** Users: the people and companies whose money a client holds. */
@NullMarked
package io.kontor.identity.user;

import org.jspecify.annotations.NullMarked;
