package io.kontor.bench.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the platform shows once everything has settled.
 *
 * @param transactions all of the user's
 * @param balances by wallet, in minor units; the fee wallet too
 * @param reportedBalances the same in reporting-service
 * @param unsettled transactions and events that were still under way when the wait was over
 * @param readBacks what is kept under each key
 * @param trialBalance empty when the books balance, else what is wrong
 * @param events on the topics, repeats included, those of one subject in order
 * @param notices how often each event is in the merchant's list
 * @param calls how often each event came to a hook
 * @param waiting events whose call failed and is due again later
 * @param owned each transaction's row in transaction-service
 * @param reported each transaction's row in reporting-service
 * @param deadLetters events and items that were given up during the run
 */
record Observation(
    List<Listed> transactions,
    Map<String, Long> balances,
    Map<String, Long> reportedBalances,
    List<String> unsettled,
    Map<String, Answer> readBacks,
    String trialBalance,
    List<Event> events,
    Map<Notice, Integer> notices,
    Map<Notice, Integer> calls,
    Set<Notice> waiting,
    Map<String, String> owned,
    Map<String, String> reported,
    List<String> deadLetters) {}
