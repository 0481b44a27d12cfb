/** A user's KYC level: its requirements, and its evaluation. */
@NullMarked
package io.kontor.compliance.level;

import org.jspecify.annotations.NullMarked;
