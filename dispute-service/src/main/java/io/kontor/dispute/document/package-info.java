/** Evidence documents and their files. */
@NullMarked
package io.kontor.dispute.document;

import org.jspecify.annotations.NullMarked;
