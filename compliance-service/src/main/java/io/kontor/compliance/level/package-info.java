/** A user's KYC level: what it takes, and keeping it in step with what has been proven. */
@NullMarked
package io.kontor.compliance.level;

import org.jspecify.annotations.NullMarked;
