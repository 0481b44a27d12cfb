/** Mechanisms shared by all services; no business words. */
@NullMarked
package io.kontor.platform;

import org.jspecify.annotations.NullMarked;
