package io.kontor.sandbox.support;

/**
 * An amount of one currency.
 *
 * @param currency ISO 4217 code
 * @param amount minor units of that currency
 */
public record Money(String currency, long amount) {}
