<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayRequiredFields=false displayMessage=(message?? && message.type != 'warning'); section>
    <#if section = "header">
        ${msg("webauthn-registration-title")}
    <#elseif section = "form">
        <p class="kontor-lead">${msg("kontorPasskeyLead")}</p>
        <form id="register" class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
            <input type="hidden" id="clientDataJSON" name="clientDataJSON">
            <input type="hidden" id="attestationObject" name="attestationObject">
            <input type="hidden" id="publicKeyCredentialId" name="publicKeyCredentialId">
            <input type="hidden" id="authenticatorLabel" name="authenticatorLabel">
            <input type="hidden" id="transports" name="transports">
            <input type="hidden" id="authenticatorAttachment" name="authenticatorAttachment">
            <input type="hidden" id="error" name="error">
            <#if !kontorOffersOther??><@passwordCommons.logoutOtherSessions/></#if>
        </form>
        <div class="${properties.kcFormActionGroupClass!}">
            <button type="button" class="${properties.kcButtonPrimaryClass!}" id="registerWebAuthn">${msg("doRegisterSecurityKey")}</button>
        </div>
        <#if kontorOffersOther??>
            <form action="${url.loginAction}" class="${properties.kcFormClass!}" method="post">
                <div class="${properties.kcFormActionGroupClass!}">
                    <button type="submit" class="${properties.kcButtonSecondaryClass!}" id="kontor-app" name="kontor-instead" value="true">${msg("kontorAppInstead")}</button>
                </div>
            </form>
        <#elseif isAppInitiatedAction??>
            <form action="${url.loginAction}" class="${properties.kcFormClass!}" id="kc-webauthn-settings-form" method="post">
                <div class="${properties.kcFormActionGroupClass!}">
                    <button type="submit" class="${properties.kcButtonSecondaryClass!}" id="cancelWebAuthnAIA" name="cancel-aia" value="true">${msg("doCancel")}</button>
                </div>
            </form>
        </#if>
        <script type="module">
            <#outputformat "JavaScript">
            import { registerByWebAuthn } from "${url.resourcesPath}/js/webauthnRegister.js";
            document.getElementById('registerWebAuthn').addEventListener("click", function() {
                registerByWebAuthn({
                    challenge : ${challenge?c},
                    userid : ${userid?c},
                    username : ${username?c},
                    signatureAlgorithms : [<#list signatureAlgorithms as sigAlg>${sigAlg?c},</#list>],
                    rpEntityName : ${rpEntityName?c},
                    rpId : ${rpId?c},
                    attestationConveyancePreference : ${attestationConveyancePreference?c},
                    authenticatorAttachment : ${authenticatorAttachment?c},
                    requireResidentKey : ${requireResidentKey?c},
                    residentKey : ${residentKey?c},
                    userVerificationRequirement : ${userVerificationRequirement?c},
                    createTimeout : ${createTimeout?c},
                    excludeCredentialIds : ${excludeCredentialIds?c},
                    initLabel : ${msg("webauthn-registration-init-label")?c},
                    initLabelPrompt : ${msg("webauthn-registration-init-label-prompt")?c},
                    errmsg : ${msg("webauthn-unsupported-browser-text")?c}
                });
            }, { once: true });
            </#outputformat>
        </script>
    </#if>
</@layout.registrationLayout>
