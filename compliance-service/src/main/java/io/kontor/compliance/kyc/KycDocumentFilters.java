package io.kontor.compliance.kyc;

import io.kontor.compliance.level.KycDocumentType;
import io.kontor.platform.web.Filter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters of lists of KYC documents. Source: contract "Lists". */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Filter(name = "Status", type = KycStatus.class)
@Filter(name = "Type", type = KycDocumentType.class)
@Filter.Period
@interface KycDocumentFilters {}
