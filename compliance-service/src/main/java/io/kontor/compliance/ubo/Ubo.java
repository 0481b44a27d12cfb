package io.kontor.compliance.ubo;

import io.kontor.platform.check.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who ultimately owns a company.
 *
 * @param active whether the person still is an owner; one who is not does not count
 */
record Ubo(
    String id,
    String declarationId,
    String firstName,
    String lastName,
    Address address,
    String nationality,
    Instant birthday,
    Birthplace birthplace,
    boolean active,
    @Nullable String tag,
    Instant creationDate) {}
