/** The published week: figures, map, sentences with their evidence in the margin, voices side by side; phone and print. */
export const WEEK = `
.strip{display:grid;grid-template-columns:repeat(3,1fr);border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);margin:34px 0 0;font-family:var(--sans);font-variant-numeric:tabular-nums lining-nums}
.strip>div{padding:14px 24px 16px}.strip>div+div{border-left:1px solid var(--rule)}.strip>div:first-child{padding-left:0}.strip>div:last-child{padding-right:0}
.strip dt{font:400 14px/1.4 var(--sans);color:var(--soft)}
.strip dd{margin:0}.strip .big{font:600 40px/1.15 var(--serif);letter-spacing:-.02em;font-variant-numeric:lining-nums}
.strip .how{font-size:14px;line-height:1.45;color:var(--ink);margin-top:2px}.strip .how span{color:var(--soft)}
.bar{display:flex;height:6px;margin:9px 0 6px;gap:1px}.bar i{display:block;background:var(--ink)}
.bar .single-source{background:none;box-shadow:inset 0 0 0 1px var(--ink)}.bar .contested{background:repeating-linear-gradient(90deg,var(--ink) 0 3px,transparent 3px 6px)}.bar .denied{background:var(--rule)}.bar .admitted{background:var(--accent)}
figure{margin:34px 0 0}
figure svg{display:block;width:100%;height:auto;background:var(--sea)}
figcaption{padding-top:8px;max-width:84ch}
figcaption b{color:var(--ink);font-weight:600}
.map .land{fill:var(--land);stroke:var(--coast);stroke-width:.8;stroke-linejoin:round}
.map .near{fill:var(--land)}
.map .grid{stroke:var(--coast);stroke-width:.5;opacity:.35;fill:none}
.map text{font-family:var(--sans);font-size:13px;fill:var(--ink);paint-order:stroke;stroke:var(--land);stroke-width:3px;stroke-linejoin:round}
.map .country{fill:var(--soft);font:italic 400 15px var(--serif);letter-spacing:.08em;text-anchor:middle}
.map .count{fill:var(--soft)}
.map .disc{fill-opacity:.14;stroke-width:1.2;stroke-dasharray:4 3}
.map .dot{stroke:var(--ink);stroke-width:.8}
.map .lead{stroke:var(--ink);stroke-width:.6;opacity:.6}
.map .inset{fill:none;stroke:var(--ink);stroke-width:1}
.map .scale{stroke:var(--ink);stroke-width:1;fill:none}
.key{display:flex;flex-wrap:wrap;gap:2px 18px;padding:8px 0 0;margin:0;list-style:none;font:400 13px/1.5 var(--sans);color:var(--soft)}
.key svg{display:inline-block;width:12px;height:12px;background:none;vertical-align:-1px;margin-right:5px;overflow:visible}
.battles{fill:var(--battles);stroke:var(--battles)}.explosions{fill:var(--explosions);stroke:var(--explosions)}.civilians{fill:var(--civilians);stroke:var(--civilians)}.protests{fill:var(--protests);stroke:var(--protests)}.riots{fill:var(--riots);stroke:var(--riots)}.strategic{fill:var(--strategic);stroke:var(--strategic)}.political{fill:var(--political);stroke:var(--political)}
.key .battles,.key .explosions,.key .civilians,.key .protests,.key .riots,.key .strategic,.key .political,.map .glyph{stroke:var(--ink);stroke-width:.7}
.map{position:relative}.map .land,.map .disc,.map .dot{vector-effect:non-scaling-stroke}
.map .late,.map .closer .closeup,.map .closer .measure,.map .closer .country{display:none}.map .closer .late{display:inline}
.map a.dim{opacity:.16}.map .closer .crowded{display:none}.zoom button::before,.spot>button::before{content:attr(data-sign)}
.map .held{cursor:grab;touch-action:none}.map svg{touch-action:pan-x pan-y}.map svg.held{touch-action:none}
.zoom{position:absolute;inset-inline-end:8px;top:8px;display:flex;flex-direction:column;z-index:1;background:var(--sheet);border:1px solid var(--soft);border-radius:3px}
.zoom button{width:36px;height:36px;font:400 20px/1 var(--sans);border:0;border-bottom:1px solid var(--rule)}.zoom button:last-child{border-bottom:0}
.key button{font:inherit;border:0;background:none;padding:4px 0;color:inherit;cursor:pointer}.key button[aria-pressed=false]{text-decoration:line-through;opacity:.75}
.spot{border:1px solid var(--ink);background:var(--sheet);padding:10px 14px;margin-top:-1px;position:relative;font:400 15px/1.45 var(--serif);max-height:22em;overflow:auto}
.spot:focus{outline:none}.spot>button{float:right;border:0;background:none;font-size:20px;line-height:1;padding:4px 8px}
.spots{font:400 14px/1.5 var(--sans);margin-top:6px}.spots summary{cursor:pointer;color:var(--accent)}
.spots ul ul,.spot ul{margin:2px 0 8px}.spots>ul{columns:2;column-gap:56px;margin-top:8px}.spots li{break-inside:avoid}
.spots li a,.spot li a{color:var(--ink);text-decoration-color:var(--rule)}.spots svg.type,.spot svg.type{display:inline-block;width:11px;height:11px;background:none}
.timeline svg{background:none;overflow:visible}.timeline text{font:400 13px/1 var(--sans);fill:var(--ink);font-variant-numeric:tabular-nums lining-nums}.timeline .n{fill:var(--soft)}
.timeline .rule{stroke:var(--rule);stroke-width:1;fill:none}.timeline rect{stroke:var(--ink);stroke-width:.6}
.timeline .span{fill:var(--soft);stroke:none}.timeline .open{stroke:none}.timeline stop.unsure{stop-color:var(--ink)}
.timeline .live{cursor:col-resize;touch-action:pan-y}.timeline .brush{fill:var(--accent);fill-opacity:.14;stroke:var(--accent)}
.said{max-width:624px;padding:0 0 13px}
.said p{margin:0;text-wrap:pretty;hanging-punctuation:first}
section.part{display:flow-root}
.said:target p{background:var(--mark);box-shadow:0 0 0 6px var(--mark)}
.ref{font:400 12px/1 var(--sans);font-variant-numeric:tabular-nums lining-nums;text-decoration:none;color:var(--accent);vertical-align:.45em;padding:0 2px;margin-left:1px}
.note{font-size:13px;line-height:1.42;border-top:1px solid var(--rule);padding-top:6px}
.note summary a{color:inherit;text-decoration-color:var(--rule)}
.note summary{cursor:pointer;list-style:none;color:var(--ink)}.note summary::-webkit-details-marker{display:none}
.note .n{color:var(--accent);display:inline-block;min-width:1.6em}.note summary{color:var(--soft)}.note summary>a:first-of-type{color:var(--ink)}
.mark{display:inline-block;width:.82em;height:.82em;margin:0 .38em 0 0;vertical-align:-.06em;overflow:visible}
.mark path,.mark circle{stroke:currentColor;stroke-width:1.6;fill:none}.mark .full{fill:currentColor}
.evidence{margin:5px 0 0}.note .rest{margin:7px 0 0}.note .rest summary{color:var(--accent)}
.evidence+.evidence{margin-top:9px}
.evidence q{display:block;font:400 14px/1.42 var(--serif);color:var(--ink);quotes:none;border-inline-start:2px solid var(--rule);padding-inline-start:9px;font-variant-numeric:oldstyle-nums}
.evidence q.denies{border-inline-start-style:dotted;border-color:var(--battles)}
.evidence cite{font-style:normal;display:block;margin-top:3px}
.voices{display:grid;grid-template-columns:1fr 1fr;margin:10px 0 4px;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.voices>div{padding:9px 18px 11px 0}.voices>div+div{padding-left:18px;border-left:1px solid var(--rule)}
.voices b{font:600 13px/1.4 var(--sans);display:block}.voices q{font-size:15px;line-height:1.42;quotes:none;display:block;margin-top:2px;color:var(--ink)}
.assess{font-style:normal}
.assess p{padding-left:14px;border-left:3px double var(--soft);color:var(--soft)}
.posts{list-style:none;margin:0;padding:0}.posts li{padding:14px 0;border-bottom:1px solid var(--rule);max-width:66ch}.posts time{font:400 13px/1.4 var(--sans);color:var(--soft)}.posts h2,.posts h3{font:600 18px/1.35 var(--serif);letter-spacing:0;color:var(--ink);margin:2px 0}.posts p{margin:4px 0 0}
.correction+.correction{border-top:1px solid var(--rule);margin-top:30px;padding-top:24px}.correction h2{margin:0;font-size:22px}.correction .meta{margin:2px 0 12px}
.corrected{margin:10px 0 0;max-width:66ch}.corrected div{display:grid;grid-template-columns:4.5em 1fr;gap:4px 12px;padding:10px 0;border-top:1px solid var(--rule)}.corrected dt{font:600 13px/1.7 var(--sans);color:var(--soft)}.corrected dd{margin:0}.corrected del{color:var(--soft)}.corrected ins{text-decoration:none}
.kicker{font:600 13px/1.4 var(--sans);color:var(--soft);margin:14px 0 6px}
.brief li{padding:5px 0;border-bottom:1px solid var(--rule);max-width:66ch}
.note .n{font-variant-numeric:tabular-nums lining-nums}
@media (min-width:1000px){
.note{float:right;clear:right;width:328px;margin:4px -432px 9px 0}
.note>summary{cursor:default;pointer-events:none}.note summary a{pointer-events:auto}
.note::details-content{content-visibility:visible;display:block;block-size:auto}
}
@media (min-width:641px){.map .narrow,.timeline .narrow{display:none}.map.one:not([data-map]){max-width:480px}.map.one:not([data-map]) .narrow{display:block}.map.one:not([data-map]) .wide{display:none}}
@media (max-width:999px){
.said{display:flex;flex-direction:column;row-gap:5px}.note{order:3}
.note{max-width:66ch;border-top:0;padding:0 0 0 10px;border-inline-start:2px solid var(--rule)}
.note summary::after{content:' +';color:var(--accent);font-weight:600}.note[open]>summary::after,.rest[open]>summary::after{content:' –'}
.frame{padding:0 16px}footer.frame{margin:56px 16px 32px}
}
@media (max-width:640px){
.spots>ul{columns:1}.zoom{flex-direction:row}.zoom button{width:40px;height:40px;border:0;border-inline-end:1px solid var(--rule)}
body{font-size:17px}h1{font-size:32px}.lede{font-size:19px}
.mast .name{font-size:22px}
.strip{grid-template-columns:1fr}.strip>div{padding:12px 0}.strip>div+div{border-left:0;border-top:1px solid var(--rule)}
.voices{grid-template-columns:1fr}.voices>div+div{padding-left:0;border-left:0;border-top:1px solid var(--rule)}
.map .wide,.timeline .wide{display:none}
}
@media print{
.map svg.narrow{width:104mm;margin:0 auto}.ref{font-size:6.5pt;vertical-align:super}
.map .wide,.timeline .narrow,.zoom,.spots,.spot,.evidence .on{display:none}.map .narrow,.timeline .wide{display:block}
@page{margin:18mm 16mm}
body{font-size:10.5pt;line-height:1.4}.frame{max-width:none;padding:0}
.mast nav,.skip{display:none}h1{font-size:24pt;margin-top:14pt}.lede{font-size:13pt}
.said{display:flex;flex-direction:column;max-width:none;padding-bottom:6pt;break-inside:avoid}.note{order:3}.said p{max-width:none}
.note{float:none;width:auto;margin:2pt 0 0 14pt;border:0;padding:0;font-size:8pt;max-width:none}.note::details-content{content-visibility:visible;display:block;block-size:auto}
.note summary::after{content:''!important}.rest>summary{display:none}.rest::details-content{content-visibility:visible;display:block;block-size:auto}.evidence{margin:1pt 0 0}.evidence q{font-size:8.5pt;display:inline;border:0;padding:0}.evidence q::before{content:'“'}.evidence q::after{content:'” '}.evidence cite{display:inline}
section.part{margin-top:16pt;break-inside:auto}h2{font-size:15pt;break-after:avoid;margin-bottom:8pt}
.strip{break-inside:avoid;margin-top:12pt}.strip .big{font-size:20pt}figure{break-inside:avoid;margin-top:12pt}
a{color:inherit;text-decoration:none}
}
`;
