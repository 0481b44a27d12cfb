<#import "template.ftl" as layout>
<@layout.emailLayout>
<h1>${msg("kontorLockedTitle")}</h1>
<p>${msg("kontorGreeting", (user.firstName)!"")}</p>
<p>${msg("kontorLockedLead")}</p>
<p class="muted">${msg("kontorLockedNotYou")}</p>
</@layout.emailLayout>
