<#ftl output_format="plainText">
${msg("kontorLockedTitle")}

${msg("kontorGreeting", (user.firstName)!"")}

${msg("kontorLockedLead")}

${msg("kontorLockedNotYou")}
