/** search.js: looks words up in the index that was built with the site; names are found under every alias. Loaded on one page only. */
export const SEARCH_SCRIPT = String.raw`'use strict';
(() => {
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼʻ‘´']/g, '').replace(/[\u2010-\u2015-]/g, ' ');
  const [names, events, wanted] = [[], [], document.getElementById('q')];
  const list = document.getElementById('hits');
  const status = document.getElementById('status');
  let waiting = 1;
  window.marsadNames = (records, shards) => {
    for (const [path, title, kind, aliases] of records) names.push({ path, title, kind, words: fold(title + ' ' + aliases) });
    waiting += shards.length - 1;
    for (const shard of shards) document.head.append(Object.assign(document.createElement('script'), { src: 'search/' + shard + '.js' }));
    show();
  };
  window.marsadEvents = (records) => {
    for (const [id, title, day, place, who] of records)
      events.push({ path: 'event/' + id + '.html', title, kind: [day, place].filter(Boolean).join(', '), words: [fold(title + ' ' + day + ' ' + place), ...who.map((i) => names[i].words)].join(' ') });
    waiting--;
    show();
  };
  const line = ({ path, title, kind }) => {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
    link.dir = 'auto';
    item.append(link, Object.assign(document.createElement('small'), { textContent: kind }));
    return item;
  };
  function show() {
    const words = fold(wanted.value).split(/\s+/).filter(Boolean);
    const fits = ({ words: held }) => words.every((word) => held.includes(word));
    const found = words.length ? [...names.filter(fits), ...events.filter(fits)] : [];
    list.replaceChildren(...found.slice(0, 200).map(line));
    status.textContent = !words.length ? '' : found.length + (found.length === 1 ? ' page' : ' pages') + (waiting > 0 ? ', still reading the index …' : '') + (found.length > 200 ? ', the first 200 shown' : '');
    const url = new URL(location.href);
    if (words.length) url.searchParams.set('q', wanted.value);
    else url.searchParams.delete('q');
    try { history.replaceState(null, '', url); } catch { /* From disk the address stays as it is. */ }
  }
  wanted.value = new URL(location.href).searchParams.get('q') || '';
  wanted.addEventListener('input', show);
  document.getElementById('search').addEventListener('submit', (event) => { event.preventDefault(); show(); });
  document.getElementById('search').hidden = false;
  document.head.append(Object.assign(document.createElement('script'), { src: 'search/names.js' }));
})();
`;
