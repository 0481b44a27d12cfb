/** Whether a transaction may go on. */
@NullMarked
package io.kontor.compliance.screening;

import org.jspecify.annotations.NullMarked;
