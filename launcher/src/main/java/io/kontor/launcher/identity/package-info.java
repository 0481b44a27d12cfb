/** Calls to identity-service as the operator. */
@NullMarked
package io.kontor.launcher.identity;

import org.jspecify.annotations.NullMarked;
