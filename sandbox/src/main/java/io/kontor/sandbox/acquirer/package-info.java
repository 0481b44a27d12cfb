/** The card acquirer: registrations, token page, payments and their later operations. */
@NullMarked
package io.kontor.sandbox.acquirer;

import org.jspecify.annotations.NullMarked;
