package io.kontor.platform.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that changed.
 *
 * @param field the contract's name
 * @param before the value before; null when there was none or when it is personal data
 * @param after the value after; null when there is none or when it is personal data
 */
public record Change(String field, @Nullable JsonNode before, @Nullable JsonNode after) {}
