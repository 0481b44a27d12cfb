package io.kontor.dispute.document;

import io.kontor.platform.web.Filter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of lists of dispute documents. Source: contract "Lists". */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Filter(name = "Status", type = DisputeDocumentStatus.class)
@Filter(name = "Type", type = DisputeDocumentType.class)
@Filter.Period
@interface DisputeDocumentFilters {}
