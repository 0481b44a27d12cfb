/** The audit trail's vocabulary, and what a service does so that each change leaves its entry. */
@NullMarked
package io.kontor.platform.audit;

import org.jspecify.annotations.NullMarked;
