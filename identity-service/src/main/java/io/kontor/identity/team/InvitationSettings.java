package io.kontor.identity.team;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are invited.
 *
 * @param life how long a mailed link works. Source: contract "SSO": 30 minutes
 */
@ConfigurationProperties("kontor.identity.invitation")
record InvitationSettings(@DefaultValue("30m") Duration life) {}
