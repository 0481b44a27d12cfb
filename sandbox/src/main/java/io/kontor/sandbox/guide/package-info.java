/** The page that explains the sandbox. */
@NullMarked
package io.kontor.sandbox.guide;

import org.jspecify.annotations.NullMarked;
