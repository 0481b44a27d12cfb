<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="supported-color-schemes" content="light dark">
  <style>
    body { margin: 0; padding: 0; background: #f4f6f6; }
    .page { background: #f4f6f6; }
    .card { background: #ffffff; border: 1px solid #dbe2e3; border-radius: 16px; }
    .text, .text p, .text li { color: #16262a; font: 16px/1.55 Inter, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
    .text h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.3; font-weight: 600; }
    .text p { margin: 0 0 16px; }
    .text a { color: #14606f; overflow-wrap: anywhere; }
    .text a.button { display: inline-block; margin: 4px 0 8px; padding: 12px 22px; border-radius: 8px; background: #14505f; color: #ffffff; font-weight: 600; text-decoration: none; }
    .muted, .text p.muted { color: #55686c; font-size: 14px; }
    .brand { color: #16262a; font: 600 19px/32px Inter, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
    .mark { display: inline-block; width: 32px; height: 32px; border-radius: 8px; background: #14505f; color: #8fd0cf; text-align: center; }
    @media (prefers-color-scheme: dark) {
      body, .page { background: #101617 !important; }
      .card { background: #182123 !important; border-color: #2b383b !important; }
      .text, .text p, .text li, .text h1, .brand { color: #e6eeee !important; }
      .text a { color: #8fd0cf !important; }
      .text a.button { background: #8fd0cf !important; color: #0b2227 !important; }
      .muted, .text p.muted { color: #9fb1b4 !important; }
    }
  </style>
</head>
<body>
  <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr><td align="center" style="padding: 32px 12px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 520px;">
        <tr><td style="padding: 0 4px 20px;"><span class="brand"><span class="mark">K</span>&nbsp; Kontor</span></td></tr>
        <tr><td class="card text" style="padding: 32px 28px 20px;"><#nested></td></tr>
        <tr><td class="muted" style="padding: 16px 4px; font-family: Inter, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;">${msg("kontorFooter")}</td></tr>
      </table>
    </td></tr>
  </table>
</body>
</html>
</#macro>
