package io.kontor.compliance.limit;

import io.kontor.platform.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client's limit on money.
 *
 * @param subjectId null: each subject of the type on its own
 * @param transactionType null: all types
 * @param amountMax what may be moved in one period; null: only the number is limited. Then
 *     transactions of all currencies count, else those of its currency
 * @param countMax how many transactions there may be in one period; null: only the amount is
 *     limited
 */
record LimitRule(
    String id,
    String clientId,
    LimitSubject subjectType,
    @Nullable String subjectId,
    @Nullable LimitedType transactionType,
    LimitPeriod period,
    @Nullable Money amountMax,
    @Nullable Long countMax,
    boolean active,
    @Nullable String tag,
    Instant creationDate) {}
