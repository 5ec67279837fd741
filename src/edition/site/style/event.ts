/** The page of one event: versions side by side, what is adopted and why; the archive and the tables of sources. */
export const EVENT = `
h1.small{font-size:28px;line-height:1.2;max-width:36ch}
.facts{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:8px 56px;margin:26px 0 0}
.versions th[scope=row]{color:var(--soft);font-weight:400;white-space:nowrap}
.versions td{min-width:180px;max-width:340px}
.versions .adopted{background:var(--sheet)}.versions td.adopted{padding-left:10px}.versions thead th:nth-child(2){padding-left:10px}
.versions .adopted b{font-weight:600}
.versions .differs{box-shadow:inset 3px 0 0 var(--explosions);padding-left:9px}
.versions q{quotes:none;font:400 15px/1.42 var(--serif)}
.versions small{display:block;color:var(--soft);font-size:12px}
.status{font:400 16px/1.5 var(--sans);margin:12px 0 0}
.status .mark{width:1em;height:1em}
ol.archive{list-style:none;padding:0;margin:0}
ol.archive li{display:grid;grid-template-columns:220px minmax(0,1fr);gap:8px 32px;padding:14px 0;border-bottom:1px solid var(--rule)}
ol.archive time{font:600 14px/1.6 var(--sans);font-variant-numeric:tabular-nums lining-nums}
ol.archive p{margin:0;max-width:66ch}
.front{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:36px 56px;margin:44px 0 0}
.front.three{grid-template-columns:repeat(3,minmax(0,1fr));gap:36px 44px}
.front section{border-top:1px solid var(--ink);padding-top:10px}
.front h2{font-size:22px;margin:0 0 10px}.front h2 a{color:inherit;text-decoration:none}
.front p{margin:0 0 9px;font-size:17px;line-height:1.46}
.more{font:600 14px/1.5 var(--sans)}
svg.type{width:12px;height:12px;overflow:visible;margin-inline-end:8px;vertical-align:-1px}
svg.type .glyph{stroke:var(--ink);stroke-width:.7}
table.events td:first-child{white-space:nowrap}table.events .st{white-space:nowrap}
table.events td:nth-child(2){font:400 16px/1.4 var(--serif);min-width:260px}
table.events a{color:inherit;text-decoration-color:var(--rule)}table.events a:hover{text-decoration-color:currentColor}
.kind{margin:12px 0 0}.more-on{margin:22px 0 0}
.months{display:flex;flex-wrap:wrap;gap:4px 22px;font:400 15px/1.6 var(--sans);margin:20px 0 0}.months small{color:var(--soft)}
.who{margin:0;columns:2;column-gap:56px}.who>div{break-inside:avoid;padding:10px 0;border-bottom:1px solid var(--rule)}
.who dt{font-weight:600}.who dt a{color:inherit;text-decoration-color:var(--rule)}
.who dd{margin:2px 0 0;font:400 14px/1.45 var(--sans)}.who dd span{display:block}.who .alias,.who small{color:var(--soft);font-size:13px}
.filter{display:flex;flex-wrap:wrap;gap:8px 22px;align-items:baseline;font:400 14px/1.5 var(--sans);margin:22px 0 12px}
.filter label{color:var(--soft)}.filter .count{color:var(--soft)}
input,select{font:400 15px/1.4 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--soft);border-radius:2px;padding:5px 8px}
button{font:400 14px/1.4 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--soft);border-radius:2px;padding:5px 10px;cursor:pointer}button:disabled{opacity:.4;cursor:default}
button:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
#search{margin:22px 0 0}#search label{display:block;font:400 14px/1.5 var(--sans);color:var(--soft);margin-bottom:4px}#search input{width:100%;max-width:36em;font-size:18px}
.hits li{padding:9px 0;border-bottom:1px solid var(--rule);max-width:70ch}.hits small{display:block;font:400 13px/1.5 var(--sans);color:var(--soft)}
.charts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:34px 56px}
.chart{margin:0}.chart.alone{max-width:640px;margin-top:24px}.chart h3{margin:0 0 10px;color:var(--ink);font-size:16px}
.chart svg{background:none;overflow:visible}
.chart text{font:400 13px/1 var(--sans);fill:var(--ink);font-variant-numeric:tabular-nums lining-nums}.chart .n{fill:var(--soft)}
.chart rect{stroke:var(--ink);stroke-width:.6}.chart rect.plain{fill:var(--soft);stroke:none}
.chart .rule{stroke:var(--rule);stroke-width:1;fill:none}.chart .whisker{stroke:var(--ink);stroke-width:2.5;fill:none}.chart .unsure{stroke-dasharray:5 3}.chart .open{fill:var(--ink)}
.chart .line{stroke:var(--accent);stroke-width:1.5;fill:none}.chart .point{fill:var(--accent)}
.chart .glyph{stroke:var(--ink);stroke-width:.7}
.numbers{font:400 14px/1.5 var(--sans);margin-top:6px}.numbers summary{cursor:pointer;color:var(--accent)}.numbers table{margin-top:6px;width:auto;min-width:60%}
@media (max-width:760px){.front,.front.three,.facts,.charts,ol.archive li{grid-template-columns:minmax(0,1fr)}.who{columns:1}}
@media print{.charts{display:block}.chart{break-inside:avoid;margin-bottom:12pt}.chart svg{max-width:110mm}.numbers,.filter,.forms{display:none}.who{columns:2}}
`;
