package io.kontor.compliance.limit;

/**
 * Why a limit refuses. Source: contract "Result codes".
 *
 * @param code 008504 for one transaction that is too large, 008507 for the sum of several, 008505
 *     for their number
 * @param message names the limit and when it frees
 */
public record LimitRefusal(String code, String message) {}
