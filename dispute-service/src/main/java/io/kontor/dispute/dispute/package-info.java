/** Disputes: what merchants see and do, and how a dispute goes on. */
@NullMarked
package io.kontor.dispute.dispute;

import org.jspecify.annotations.NullMarked;
