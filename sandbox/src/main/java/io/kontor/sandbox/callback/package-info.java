/** Durable, signed callbacks to whoever asked to be told. */
@NullMarked
package io.kontor.sandbox.callback;

import org.jspecify.annotations.NullMarked;
