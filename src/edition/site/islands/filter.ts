/**
 * filter.js: narrows a table of events by words, type, area, status and days, with the drawing of days as a brush; what is asked
 * stands in the address. Tells map.js which events are shown (`marsad:shown`). Without it the table is whole.
 */
export const FILTER_SCRIPT = String.raw`'use strict';
(() => {
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const table = document.querySelector('table[data-filter]');
  const rows = table ? [...table.tBodies[0].rows].map((row) => ({ row, words: fold(row.textContent), ...row.dataset })) : [];
  if (rows.length < 2) return;
  const labels = new Map(rows.map(({ row, type }) => [type, row.querySelector('svg.type').getAttribute('aria-label')]));
  const statuses = new Map(rows.map(({ row, status }) => [status, row.querySelector('.st').textContent.trim()]));
  const areas = new Map(rows.filter(({ area }) => area).map(({ area }) => [area, area]).sort());
  const box = document.createElement('form');
  box.className = 'filter';
  box.setAttribute('role', 'search');
  box.addEventListener('submit', (event) => event.preventDefault());
  const labelled = (text, control) => {
    const label = document.createElement('label');
    label.append(text, ' ', control);
    box.append(label);
    return control;
  };
  const input = (text, type) => labelled(text, Object.assign(document.createElement('input'), { type }));
  const choice = (text, all, options) => {
    const select = document.createElement('select');
    for (const [value, label] of [['', all], ...options]) select.append(Object.assign(document.createElement('option'), { value, textContent: label }));
    return labelled(text, select);
  };
  const asked = {
    q: input('Words', 'search'),
    type: choice('Type', 'all', labels),
    ...(areas.size > 1 && { area: choice('Area', 'all', areas) }),
    status: choice('Status', 'all', statuses),
    from: input('From', 'date'),
    to: input('to', 'date'),
  };
  const days = rows.flatMap(({ from, to }) => [from, to]).filter(Boolean).sort();
  for (const field of [asked.from, asked.to]) Object.assign(field, { min: days[0] ?? '', max: days.at(-1) ?? '' });
  const clear = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Show all' });
  const count = Object.assign(document.createElement('output'), { className: 'count' });
  box.append(clear, count);

  const figure = document.querySelector('figure.timeline');
  const [first, span] = figure ? [Date.parse(figure.dataset.first), +figure.dataset.days] : [];
  const drawings = figure ? [...figure.querySelectorAll(':scope > svg')].map((svg) => ({ svg, left: +svg.dataset.left, brush: document.createElementNS('http://www.w3.org/2000/svg', 'rect') })) : [];
  const dayAt = (n) => new Date(first + n * 864e5).toISOString().slice(0, 10);
  const drawBrush = () => {
    const start = asked.from.value ? Math.max(0, (Date.parse(asked.from.value) - first) / 864e5) : 0;
    const end = asked.to.value ? Math.min(span, (Date.parse(asked.to.value) - first) / 864e5 + 1) : span;
    const isSet = asked.from.value || asked.to.value;
    for (const { svg, left, brush } of drawings) {
      const { width, height } = svg.viewBox.baseVal;
      const step = (width * (1 - left)) / span;
      for (const [name, value] of Object.entries({ class: 'brush', x: width * left + start * step, y: 0, width: isSet ? Math.max(0, end - start) * step : 0, height })) brush.setAttribute(name, value);
    }
  };
  const show = () => {
    const words = fold(asked.q.value).split(/\s+/).filter(Boolean);
    const [from, to] = [asked.from.value, asked.to.value];
    let [shown, undated] = [0, 0];
    const ids = new Set();
    for (const one of rows) {
      const dated = one.from || one.to;
      const fits = ['type', 'area', 'status'].every((name) => !asked[name]?.value || one[name] === asked[name].value) && words.every((word) => one.words.includes(word));
      const inDays = (!from && !to) || (dated && (!from || (one.to ?? one.from) >= from) && (!to || (one.from ?? one.to) <= to));
      one.row.hidden = !(fits && inDays);
      if (fits && inDays) { shown++; ids.add(one.event); }
      else if (fits && !dated) undated++;
    }
    count.textContent = shown + ' of ' + rows.length + (undated ? '; ' + undated + ' without a day left out' : '');
    drawBrush();
    document.dispatchEvent(new CustomEvent('marsad:shown', { detail: shown === rows.length ? null : ids }));
    const url = new URL(location.href);
    for (const [name, { value }] of Object.entries(asked)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    clear.hidden = Object.values(asked).every(({ value }) => !value);
    try { history.replaceState(null, '', url); } catch { /* From disk the address stays as it is. */ }
  };
  for (const { svg, left, brush } of drawings) {
    svg.append(brush);
    svg.classList.add('live');
    const dayOf = (event) => {
      const box = svg.getBoundingClientRect();
      return Math.max(0, Math.min(span - 1, Math.floor((((event.clientX - box.left) / box.width - left) / (1 - left)) * span)));
    };
    let start = null;
    const choose = (event) => {
      const [a, b] = [start, dayOf(event)].sort((one, other) => one - other);
      [asked.from.value, asked.to.value] = [dayAt(a), dayAt(b)];
      show();
    };
    svg.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      start = dayOf(event);
      svg.setPointerCapture(event.pointerId);
      choose(event);
    });
    svg.addEventListener('pointermove', (event) => { if (start !== null) choose(event); });
    for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, () => { start = null; });
  }
  clear.addEventListener('click', () => {
    for (const field of Object.values(asked)) field.value = '';
    show();
    asked.q.focus();
  });
  box.addEventListener('input', show);
  table.parentElement.before(box);
  const given = new URL(location.href).searchParams;
  for (const [name, field] of Object.entries(asked)) if (given.has(name)) field.value = given.get(name);
  show();
})();
`;
