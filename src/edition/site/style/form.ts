/** The sheet of forms: subscribing. */
export const FORM = `
form.letter{max-width:36em;margin:26px 0 0;font:400 16px/1.5 var(--sans)}
form.letter p{margin:0 0 16px}
form.letter label{display:block;margin-bottom:4px}
form.letter input[type=email]{width:100%;font-size:18px;padding:8px 10px}
form.letter fieldset{border:0;margin:0 0 16px;padding:0}
form.letter legend{font-weight:600;padding:0}
form.letter .tick{display:flex;gap:8px;align-items:baseline;margin:0 0 6px}
form.letter .tick label{margin:0}
form.letter .fine{margin:0 0 10px}
form.letter button{font:600 16px/1.4 var(--sans);color:var(--paper);background:var(--accent);border:1px solid var(--accent);border-radius:2px;padding:9px 18px;cursor:pointer;margin-inline-end:14px}
form.letter button:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
`;
