<#ftl output_format="plainText">
<#assign what = event.getDetail("credential_type")!"other">
${msg("kontorRemovedTitle")}

${msg("kontorGreeting", (user.firstName)!"")}

${msg("kontorRemoved." + what)}

${msg("kontorWhen", event.date, event.ipAddress!"")}
${msg("kontorChangedNotYou")}
