/** Pages and headers common to all parts. */
@NullMarked
package io.kontor.sandbox.web;

import org.jspecify.annotations.NullMarked;
