/** The sheet of every page: type, masthead, columns, notes. */
export const PAGE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:auto}
body{margin:0;background:var(--paper);color:var(--ink);font:400 18px/1.5 var(--serif);font-optical-sizing:auto;font-variant-numeric:oldstyle-nums;text-rendering:optimizeLegibility;-webkit-font-smoothing:antialiased}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.frame{max-width:1104px;margin:0 auto;padding:0 24px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--sheet);padding:4px 8px;z-index:1}
.mast .line{border-top:6px solid var(--ink);padding:10px 0 8px;display:flex;flex-wrap:wrap;gap:0 24px;align-items:baseline;justify-content:space-between}
.mast .name{font-size:28px;line-height:1.15;font-weight:700;letter-spacing:-.012em;margin:0}
.mast .name a{color:inherit;text-decoration:none}
.mast .motto{font:400 14px/1.5 var(--sans);color:var(--soft);margin:0}
.mast nav{font:400 14px/1.5 var(--sans);display:flex;flex-wrap:wrap;gap:2px 20px;border-top:1px solid var(--ink);border-bottom:1px solid var(--rule);padding:6px 0}
.mast nav a{color:var(--soft);text-decoration:none}.mast nav a:hover,.mast nav a[aria-current]{color:var(--ink);text-decoration:underline}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
h1{font-size:40px;line-height:1.12;font-weight:600;letter-spacing:-.018em;margin:36px 0 0;max-width:22ch;text-wrap:balance}
.week{font:600 14px/1.5 var(--sans);color:var(--accent);margin:34px 0 0}
.week+h1{margin-top:2px}
.lede{font-size:22px;line-height:1.42;max-width:42em;margin:14px 0 0;text-wrap:pretty;color:var(--ink)}
h1.lede{font-weight:400;letter-spacing:0}.go{margin:10px 0 0}
.lede .ref{font-size:13px}
.byline{font:400 15px/1.5 var(--sans);color:var(--soft);margin:8px 0 0}.tags span{margin-left:14px}.forms{font:400 14px/1.5 var(--sans);display:flex;flex-wrap:wrap;gap:2px 18px;margin:12px 0 0}
.notice{border-inline-start:3px solid var(--accent);padding-inline-start:10px;margin:14px 0 0}
h2{font-size:28px;line-height:1.2;font-weight:600;letter-spacing:-.01em;margin:0 0 18px}
h3{font:600 14px/1.4 var(--sans);margin:26px 0 8px;color:var(--soft)}
section.part{border-top:1px solid var(--ink);padding-top:12px;margin-top:48px}
.meta,figcaption,.note,.fine{font:400 14px/1.45 var(--sans);color:var(--soft);font-variant-numeric:tabular-nums lining-nums}
.fine{font-size:13px}
code{font:400 .86em/1.5 ui-monospace,'SFMono-Regular',Menlo,Consolas,monospace}
footer.frame{border-top:1px solid var(--ink);max-width:1056px;margin:72px auto 40px;padding:12px 0 0;font:400 13px/1.6 var(--sans);color:var(--soft)}
footer code{font:400 12px/1.5 ui-monospace,'SFMono-Regular',Menlo,Consolas,monospace;overflow-wrap:anywhere}
.prose{max-width:66ch}h1+.prose{margin-top:14px}
.prose p{margin:0 0 .8em}
[dir=rtl],bdi{unicode-bidi:isolate}
:lang(ar){font-family:'Noto Naskh Arabic',var(--serif)}
table{border-collapse:collapse;font:400 14px/1.45 var(--sans);font-variant-numeric:tabular-nums lining-nums;width:100%}
th,td{text-align:start;vertical-align:top;padding:7px 18px 7px 0;border-bottom:1px solid var(--rule)}
th{font-weight:600}
thead th{border-bottom:1px solid var(--ink);color:var(--soft)}
.scroll{overflow-x:auto}
.count{white-space:nowrap}
ul.plain{list-style:none;margin:0;padding:0}
`;
