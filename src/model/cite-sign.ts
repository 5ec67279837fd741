/** The sign that stands in a paragraph's text where a citation stands: one UTF-16 unit, so that offsets of text and editor agree. Apart from `draft.ts`, because an editor must not wait for zod to load. */
export const CITE = '\uFFFC';
