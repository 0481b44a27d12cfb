package io.kontor.transaction.core;

import io.kontor.platform.web.Filter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of lists of transactions. Source: contract "Lists". */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Filter(name = "Status", type = Status.class)
@Filter(name = "Type", type = Type.class)
@Filter(name = "Nature", type = Nature.class)
@Filter(name = "ResultCode", several = true)
@Filter.Period
public @interface TransactionFilters {}
