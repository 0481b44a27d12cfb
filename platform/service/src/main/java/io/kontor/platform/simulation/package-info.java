/**
 * What only a sandbox installation offers: a business clock that can be moved, and fault injection.
 */
@NullMarked
package io.kontor.platform.simulation;

import org.jspecify.annotations.NullMarked;
