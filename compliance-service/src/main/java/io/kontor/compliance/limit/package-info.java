/** Limits on money: rules, what counts in their windows, and the decision whether more fits. */
@NullMarked
package io.kontor.compliance.limit;

import org.jspecify.annotations.NullMarked;
