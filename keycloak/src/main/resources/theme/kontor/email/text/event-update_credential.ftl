<#ftl output_format="plainText">
<#assign what = event.getDetail("credential_type")!"other">
${msg("kontorUpdatedTitle")}

${msg("kontorGreeting", (user.firstName)!"")}

${msg("kontorUpdated." + what)}

${msg("kontorWhen", event.date, event.ipAddress!"")}
${msg("kontorChangedNotYou")}
