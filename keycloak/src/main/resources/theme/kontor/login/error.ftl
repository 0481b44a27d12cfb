<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${kcSanitize(msg("errorTitle"))?no_esc}
    <#elseif section = "form">
        <div id="kc-error-message">
            <p class="instruction">${kcSanitize(message.summary)?no_esc}</p>
            <#if traceId??>
                <p class="instruction" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
            </#if>
            <#if !skipLink?? && client?? && client.baseUrl?has_content>
                <a id="backToApplication" class="kontor-action ${properties.kcButtonPrimaryClass!}" href="${client.baseUrl}">${msg("kontorContinue")}</a>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
