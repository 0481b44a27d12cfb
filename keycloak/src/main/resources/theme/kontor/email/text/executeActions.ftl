<#ftl output_format="plainText">
${msg("kontorActionsTitle")}

${msg("kontorGreeting", (user.firstName)!"")}

${msg("kontorActionsLead")}
<#if requiredActions??>
<#list requiredActions as action>
- ${msg("requiredAction.${action}")?cap_first}
</#list>
</#if>

${link}

${msg("kontorLinkLife", linkExpirationFormatter(linkExpiration))} ${msg("kontorInvitationExpired")}
${msg("kontorNotYou")}
