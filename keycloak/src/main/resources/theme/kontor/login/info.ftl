<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
    <#elseif section = "form">
        <div id="kc-info-message">
            <#if messageHeader??>
                <p class="instruction">${message.summary}</p>
            </#if>
            <#if requiredActions??>
                <ol class="kontor-steps">
                    <#list requiredActions as action><li>${msg("requiredAction.${action}")?cap_first}</li></#list>
                </ol>
            </#if>
            <#if !skipLink??>
                <#if pageRedirectUri?has_content>
                    <a class="kontor-action ${properties.kcButtonPrimaryClass!}" href="${pageRedirectUri}">${msg("kontorContinue")}</a>
                <#elseif actionUri?has_content>
                    <a class="kontor-action ${properties.kcButtonPrimaryClass!}" href="${actionUri}">${msg("kontorProceed")}</a>
                <#elseif (client.baseUrl)?has_content>
                    <a class="kontor-action ${properties.kcButtonPrimaryClass!}" href="${client.baseUrl}">${msg("kontorContinue")}</a>
                </#if>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>
