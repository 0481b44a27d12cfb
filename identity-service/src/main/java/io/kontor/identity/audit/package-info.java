/** The audit trail: every change by a person or a key. */
@NullMarked
package io.kontor.identity.audit;

import org.jspecify.annotations.NullMarked;
