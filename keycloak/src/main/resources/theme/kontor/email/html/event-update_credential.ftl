<#import "template.ftl" as layout>
<#assign what = event.getDetail("credential_type")!"other">
<@layout.emailLayout>
<h1>${msg("kontorUpdatedTitle")}</h1>
<p>${msg("kontorGreeting", (user.firstName)!"")}</p>
<p>${msg("kontorUpdated." + what)}</p>
<p class="muted">${msg("kontorWhen", event.date, event.ipAddress!"")}</p>
<p class="muted">${msg("kontorChangedNotYou")}</p>
</@layout.emailLayout>
