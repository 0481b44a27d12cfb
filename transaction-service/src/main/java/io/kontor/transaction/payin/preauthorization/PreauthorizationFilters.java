package io.kontor.transaction.payin.preauthorization;

import io.kontor.platform.web.Filter;
import io.kontor.transaction.core.Status;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of lists of preauthorizations and deposits. Source: contract "Lists". */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Filter(name = "Status", type = Status.class)
@Filter(name = "ResultCode", several = true)
@Filter(name = "PaymentStatus", type = PaymentStatus.class)
@interface PreauthorizationFilters {}
