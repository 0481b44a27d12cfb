package io.kontor.compliance.ubo;

import org.jspecify.annotations.Nullable;

/**
 * Contract object Birthplace.
 *
 * @param country ISO 3166-1 alpha-2
 */
record Birthplace(@Nullable String city, @Nullable String country) {}
