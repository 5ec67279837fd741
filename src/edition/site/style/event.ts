/** The page of one event: versions side by side, what is adopted and why; the archive and the tables of sources. */
export const EVENT = `
h1.small{font-size:28px;line-height:1.2;max-width:36ch}
.facts{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:8px 56px;margin:26px 0 0}
.versions th[scope=row]{color:var(--soft);font-weight:400;white-space:nowrap}
.versions td{min-width:180px;max-width:340px}
.versions .adopted{background:var(--sheet)}
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
.front section{border-top:1px solid var(--ink);padding-top:10px}
.front h2{font-size:22px;margin:0 0 10px}.front h2 a{color:inherit;text-decoration:none}
.front p{margin:0 0 9px;font-size:17px;line-height:1.46}
.more{font:600 14px/1.5 var(--sans)}
.events{columns:1}
@media (max-width:760px){.front,.facts,ol.archive li{grid-template-columns:1fr}}
`;
