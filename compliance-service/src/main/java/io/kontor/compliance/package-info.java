/** Compliance-service: KYC documents, blocks and the screening of transactions. */
@NullMarked
package io.kontor.compliance;

import org.jspecify.annotations.NullMarked;
