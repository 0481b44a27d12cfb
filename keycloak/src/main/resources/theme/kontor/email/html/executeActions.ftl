<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1>${msg("kontorActionsTitle")}</h1>
<p>${msg("kontorGreeting", (user.firstName)!"")}</p>
<p>${msg("kontorActionsLead")}</p>
<#if requiredActions??>
<ul><#list requiredActions as action><li>${msg("requiredAction.${action}")?cap_first}</li></#list></ul>
</#if>
<p><a class="button" href="${link}">${msg("kontorActionsButton")}</a></p>
<p class="muted">${msg("kontorLinkLife", linkExpirationFormatter(linkExpiration))} ${msg("kontorInvitationExpired")}</p>
<p class="muted">${msg("kontorNotYou")}</p>
</@layout.emailLayout>
