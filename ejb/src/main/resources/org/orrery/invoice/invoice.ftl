<#ftl output_format="XHTML">
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8"/>
<title>${title} – ${seller.name}</title>
<meta name="author" content="${seller.name}"/>
<meta name="subject" content="${title}"/>
<style>
<#if printed>
@page {
  size: <#if paper == "LETTER">letter<#else>A4</#if>;
  margin: 16mm 20mm 30mm 25mm;
  @bottom-left { content: element(foot); vertical-align: top; padding-top: 4mm; width: 110mm }
  @bottom-right {
    content: "${title} · ${texts.page} " counter(page) " ${texts.of} " counter(pages);
    font: 7.5pt "DejaVu Sans"; color: #5c6670; vertical-align: top; padding-top: 4mm;
  }
}
body { margin: 0; font-size: 9pt }
.foot { position: running(foot) }
.letterhead { min-height: 29mm }
.window { min-height: 45mm }
<#else>
body { margin: 2em auto; max-width: 46em; padding: 0 1.5em; font-size: 14px; background: #fff }
.foot { margin-top: 3em; border-top: 1px solid #d5dadf; padding-top: .8em }
.letterhead { margin-bottom: 2em }
.window { margin-bottom: 2em }
</#if>
body { font-family: "DejaVu Sans", Verdana, sans-serif; line-height: 1.45; color: #1f262d }
p { margin: 0 }
.letterhead { text-align: right; font-size: 85%; color: #5c6670 }
.letterhead .name { font-size: 165%; font-weight: bold; color: #23455f; line-height: 1.3 }
.sender { font-size: 70%; color: #5c6670; padding-bottom: 1.5mm }
h1 { margin: 0; font-size: 190%; font-weight: bold; color: #23455f; line-height: 1.2 }
.credited { color: #5c6670 }
.facts { margin: 3mm 0 8mm 0; border-collapse: collapse }
.facts td { padding: 0 6mm 0 0; vertical-align: top }
.facts .label { color: #5c6670; padding-right: 3mm }
.lines { width: 100%; table-layout: fixed; border-collapse: collapse; <#if printed>-fs-table-paginate: paginate;</#if> }
.lines thead th {
  text-align: left; font-size: 82%; font-weight: bold; color: #23455f;
  border-bottom: 0.6pt solid #23455f; padding: 0 0 1.4mm 0;
}
.lines td { padding: 1.5mm 0; word-wrap: break-word; vertical-align: baseline; border-bottom: 0.4pt solid #d5dadf }
.lines tr { page-break-inside: avoid }
.lines .period { width: 32%; padding-left: 5mm; padding-right: 5mm; color: #5c6670; font-size: 88% }
.lines .amount, .lines thead .amount { width: 17%; text-align: right; white-space: nowrap }
.lines thead .period { color: #23455f; font-size: 82% }
.lines .note { font-style: italic; color: #5c6670; font-size: 88% }
.totals { margin: 4mm 0 0 auto; border-collapse: collapse; page-break-inside: avoid; width: 55% }
.totals td { padding: 0.9mm 0 }
.totals .amount { text-align: right; white-space: nowrap; padding-left: 6mm }
.totals .total td {
  font-weight: bold; font-size: 118%; color: #23455f;
  border-top: 0.6pt solid #23455f; padding-top: 2mm;
}
.foot { font-size: 7.5pt; color: #5c6670; line-height: 1.4 }
</style>
</head>
<body>
<#macro foot>
<div class="foot">
<p>${seller.name}<#if seller.taxNumber?has_content> · ${seller.taxNumber}</#if></p>
<#list seller.footer as line><p>${line}</p></#list>
</div>
</#macro>
<#if printed><@foot/></#if>
<div class="letterhead">
<p class="name">${seller.name}</p>
<#list seller.address as line><p>${line}</p></#list>
<#if seller.email?has_content><p>${seller.email}</p></#if>
</div>
<div class="window">
<#if printed><p class="sender">${seller.name}<#list seller.address as line> · ${line}</#list></p></#if>
<#list billTo as line><p>${line}</p></#list>
</div>
<h1>${title}</h1>
<#if credited?has_content><p class="credited">${credited}</p></#if>
<table class="facts">
<tr>
<td class="label">${texts.date}</td><td>${date}</td>
<td class="label">${texts.account}</td><td>${account}</td>
<td class="label">${texts.currency}</td><td>${currency}</td>
</tr>
</table>
<table class="lines">
<thead>
<tr><th>${texts.description}</th><th class="period">${texts.period}</th><th class="amount">${texts.amount}</th></tr>
</thead>
<tbody>
<#list lines as line>
<tr>
<td><p>${line.description}</p><#list line.note as note><p class="note">${note}</p></#list></td>
<td class="period">${line.period}</td>
<td class="amount">${line.amount}</td>
</tr>
</#list>
</tbody>
</table>
<table class="totals">
<#if taxes?has_content>
<tr><td>${texts.net}</td><td class="amount">${net}</td></tr>
<#list taxes as tax>
<tr><td>${tax.label}</td><td class="amount">${tax.amount}</td></tr>
</#list>
</#if>
<tr class="total"><td>${totalLabel}</td><td class="amount">${currency} ${total}</td></tr>
</table>
<#if !printed><@foot/></#if>
</body>
</html>
