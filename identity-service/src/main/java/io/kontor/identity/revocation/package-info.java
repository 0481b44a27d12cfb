/** Revocations of rights, published to every process of the platform. */
@NullMarked
package io.kontor.identity.revocation;

import org.jspecify.annotations.NullMarked;
