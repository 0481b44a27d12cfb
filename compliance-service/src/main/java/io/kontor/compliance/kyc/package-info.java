/** KYC documents: pages, review, decision. */
@NullMarked
package io.kontor.compliance.kyc;

import org.jspecify.annotations.NullMarked;
