/** What the payer sees: the hosted payment page and the 3-D Secure challenge. */
@NullMarked
package io.kontor.sandbox.acquirer.page;

import org.jspecify.annotations.NullMarked;
