<#ftl output_format="plainText">
${msg("kontorResetTitle")}

${msg("kontorGreeting", (user.firstName)!"")}

${msg("kontorResetLead")}

${link}

${msg("kontorLinkLife", linkExpirationFormatter(linkExpiration))} ${msg("kontorResetExpired")}
${msg("kontorNotYou")}
