package io.kontor.compliance.kyc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how documents are decided by their tag, and declarations by their first owner.
 *
 * @param enabled for sandboxes only: the merchant chooses the outcome
 * @param delay between asking for validation and the decision
 * @param every how often the job looks
 */
@ConfigurationProperties("kontor.compliance.sandbox-review")
public record SandboxReviewSettings(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("1s") Duration delay,
    @DefaultValue("500ms") Duration every) {}
