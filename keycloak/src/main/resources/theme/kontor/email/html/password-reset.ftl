<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1>${msg("kontorResetTitle")}</h1>
<p>${msg("kontorGreeting", (user.firstName)!"")}</p>
<p>${msg("kontorResetLead")}</p>
<p><a class="button" href="${link}">${msg("kontorResetButton")}</a></p>
<p class="muted">${msg("kontorLinkLife", linkExpirationFormatter(linkExpiration))} ${msg("kontorResetExpired")}</p>
<p class="muted">${msg("kontorNotYou")}</p>
</@layout.emailLayout>
