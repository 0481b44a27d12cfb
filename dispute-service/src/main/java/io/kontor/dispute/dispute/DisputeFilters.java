package io.kontor.dispute.dispute;

import io.kontor.platform.web.Filter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of lists of disputes. Source: contract "Lists". */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Filter(name = "DisputeType", type = DisputeType.class)
@Filter(name = "Status", type = DisputeStatus.class)
@Filter.Period
@interface DisputeFilters {}
