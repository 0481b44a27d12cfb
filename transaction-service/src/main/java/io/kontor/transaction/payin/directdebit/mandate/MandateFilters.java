package io.kontor.transaction.payin.directdebit.mandate;

import io.kontor.platform.web.Filter;
import io.kontor.transaction.payin.directdebit.mandate.MandatePhase.MandateStatus;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of lists of mandates. Source: contract "Lists". */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Filter(name = "Status", type = MandateStatus.class)
@Filter.Period
@interface MandateFilters {}
