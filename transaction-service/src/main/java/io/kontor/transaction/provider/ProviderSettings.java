package io.kontor.transaction.provider;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What external providers are told.
 *
 * @param callbackUrl this service as they see it, without a trailing slash
 */
@ConfigurationProperties("kontor.transaction")
public record ProviderSettings(@DefaultValue("http://localhost:8083") String callbackUrl) {}
