/** Durable, signed callbacks to the services that asked for them. */
@NullMarked
package io.kontor.sandbox.callback;

import org.jspecify.annotations.NullMarked;
