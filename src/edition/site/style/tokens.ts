/** Colours, faces and sizes of the published site, light and dark. */
export const TOKENS = `
:root{color-scheme:light dark;
--paper:#FBFAF6;--sheet:#FFFFFF;--ink:#1A1B1E;--soft:#5C5E63;--rule:#E2DED4;--accent:#0E5A64;--land:#F1EEE4;--sea:#E3EAEB;--coast:#A9AFA9;--mark:#FFF3C9;
--battles:#D55E00;--explosions:#E69F00;--civilians:#CC79A7;--protests:#56B4E9;--riots:#0072B2;--strategic:#009E73;--political:#7A7F87;
--serif:'Source Serif 4','Noto Naskh Arabic',Georgia,'Times New Roman',serif;
--sans:'IBM Plex Sans','Noto Naskh Arabic',system-ui,-apple-system,'Segoe UI',sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#15171A;--sheet:#1C1F23;--ink:#ECEAE4;--soft:#A3A5AA;--rule:#31353B;--accent:#6FC3CD;--land:#24282D;--sea:#181C20;--coast:#565D64;--mark:#3B3720;--riots:#3D9BD6;--political:#9AA0A8}}
@media print{:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--rule:#bbb;--accent:#000;--land:#f2f2ee;--sea:#fff;--coast:#888}}
`;
