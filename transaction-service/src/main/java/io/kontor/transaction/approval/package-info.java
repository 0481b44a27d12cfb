/** Rules about what people have to approve before it happens, and the requests for it. */
@NullMarked
package io.kontor.transaction.approval;

import org.jspecify.annotations.NullMarked;
