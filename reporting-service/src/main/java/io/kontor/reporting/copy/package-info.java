/** Local copies of other services' facts, fed by their events only. */
@NullMarked
package io.kontor.reporting.copy;

import org.jspecify.annotations.NullMarked;
