/** What all simulated systems share: money, result codes, time and settings. */
@NullMarked
package io.kontor.sandbox.support;

import org.jspecify.annotations.NullMarked;
