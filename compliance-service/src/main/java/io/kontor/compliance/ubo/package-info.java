/** Declarations of who ultimately owns a company: owners, review, decision. */
@NullMarked
package io.kontor.compliance.ubo;

import org.jspecify.annotations.NullMarked;
