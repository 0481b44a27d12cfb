/**
 * Load against the running platform, beside a yardstick in plain SQL on the same database server.
 */
@NullMarked
package io.kontor.bench;

import org.jspecify.annotations.NullMarked;
