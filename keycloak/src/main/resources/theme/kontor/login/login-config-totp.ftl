<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "password-commons.ftl" as passwordCommons>
<#-- The title says what to do; Keycloak's own warning would only repeat it. -->
<@layout.registrationLayout displayRequiredFields=false displayMessage=(!messagesPerField.existsError('totp','userLabel') && message?? && message.type != 'warning'); section>
    <#if section = "header">
        ${msg("loginTotpTitle")}
    <#elseif section = "form">
        <#assign manual = mode?? && mode = "manual">
        <ol class="kontor-steps" id="kc-totp-settings">
            <li>${msg("kontorTotpInstall")}</li>
            <li>${manual?then(msg("kontorTotpType"), msg("kontorTotpScan"))}</li>
            <li>${msg("kontorTotpEnter")}</li>
        </ol>
        <div class="kontor-center">
            <#if manual>
                <span class="kontor-secret" id="kc-totp-secret-key">${totp.totpSecretEncoded}</span>
                <a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a>
            <#else>
                <img class="kontor-qr" id="kc-totp-secret-qr-code" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="${msg("kontorTotpQr")}">
                <a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a>
            </#if>
        </div>
        <form action="${url.loginAction}" class="${properties.kcFormClass!}" id="kc-totp-settings-form" method="post" novalidate="novalidate">
            <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" autofocus=true />
            <#assign deviceLabel>${msg("loginTotpDeviceName")}<#if totp.otpCredentials?size == 0> (${msg("kontorOptional")})</#if></#assign>
            <@field.input name="userLabel" label=deviceLabel required=(totp.otpCredentials?size gte 1) />
            <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
            <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
            <#if totp.otpCredentials?size gte 1>
                <@passwordCommons.logoutOtherSessions/>
            </#if>
            <div class="${properties.kcFormActionGroupClass!}">
                <button type="submit" class="${properties.kcButtonPrimaryClass!}" id="saveTOTPBtn">${msg("doSubmit")}</button>
                <#if kontorOffersOther??>
                    <button type="submit" class="${properties.kcButtonSecondaryClass!}" id="kontor-passkey" name="kontor-instead" value="true" formnovalidate>${msg("kontorPasskeyInstead")}</button>
                </#if>
                <#if isAppInitiatedAction??>
                    <button type="submit" class="${properties.kcButtonSecondaryClass!}" id="cancelTOTPBtn" name="cancel-aia" value="true">${msg("doCancel")}</button>
                </#if>
            </div>
        </form>
    </#if>
</@layout.registrationLayout>
