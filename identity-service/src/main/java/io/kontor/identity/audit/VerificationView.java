package io.kontor.identity.audit;

import org.jspecify.annotations.Nullable;

/**
 * What became of the proof of a client's chain.
 *
 * @param valid whether every link that was checked is what its entry says
 * @param complete whether the chain was checked to its end; if not, and it is valid, go on with
 *     AfterSequence
 * @param entries how many were checked in this call
 * @param lastSequence the last link that is good
 * @param lastHash its hash, in hexadecimal
 * @param unlinkedEntries entries of the last seconds, which are no part of the chain yet; 10000 at
 *     most are counted
 * @param firstBrokenSequence the first link that is not what it should be
 * @param firstBrokenEntryId its entry, if the link still names one
 * @param lastAnchor the youngest of the daily signatures over the chain
 */
record VerificationView(
    boolean valid,
    boolean complete,
    long entries,
    long lastSequence,
    @Nullable String lastHash,
    long unlinkedEntries,
    @Nullable Long firstBrokenSequence,
    @Nullable String firstBrokenEntryId,
    @Nullable AnchorView lastAnchor) {}
