/** The text of a DOM tree with its paragraphs kept: an empty line between blocks, a line for each row, item and break. */

/** Blocks set apart by an empty line. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR MAIN OL P PRE SECTION SUMMARY TABLE TD TH UL'.split(
    ' ',
  ),
);
/** Blocks on a line of their own. */
const LINES = new Set('BR LI TR CAPTION OPTION'.split(' '));
/** What is never text of the report. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT BUTTON SELECT TEXTAREA HEAD TITLE META LINK AUDIO VIDEO'.split(
    ' ',
  ),
);

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
}

/** Walks with a stack of its own: a page nested a hundred thousand deep costs memory, not the call stack. */
export function domText(root: unknown): string {
  let text = '';
  /** Line breaks owed before the next words. */
  let owed = 0;
  let space = false;
  const owe = (lines: number) => {
    owed = Math.max(owed, lines);
    space = false;
  };
  const write = (raw: string) => {
    const words = raw.replace(/[ \t\r\n\f]+/g, ' ');
    // Not trim(): a no-break space is the writer's.
    const body = words.replace(/^ | $/g, '');
    if (body === '') {
      space ||= words !== '';
      return;
    }
    if (text === '') owed = 0;
    if (owed > 0) text += '\n'.repeat(owed);
    else if (space || words.startsWith(' ')) text += text === '' ? '' : ' ';
    text += body;
    owed = 0;
    space = words.endsWith(' ');
  };
  const stack: (Node | number)[] = [root as Node];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (typeof node === 'number') {
      owe(node);
      continue;
    }
    if (node !== root && node.nextSibling !== null) stack.push(node.nextSibling);
    if (node.nodeType === 3) {
      write(node.nodeValue ?? '');
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if ((node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) || SILENT.has(name)) continue;
    const apart = BLOCKS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
    if (apart > 0) {
      owe(apart);
      stack.push(apart);
    }
    if (node.firstChild !== null) stack.push(node.firstChild);
  }
  return text;
}
