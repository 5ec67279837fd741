/** Keys of a page: single letters, or two with `g` first. They rest while someone types, and with any modifier but shift. */
import { useLayoutEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Also where a part of the page has keys for itself. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[data-keys="own"]') !== null);

/** What Enter presses by itself. */
const isPressed = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary') !== null;

/** How long `g` waits for its second letter. */
const CHORD_MS = 1200;

/** A page's keys are heard before the desk's, whose keys of two letters rest where a page has `g` for itself. */
export function useKeys(keys: Keys, of: 'page' | 'desk' = 'page'): void {
  const current = useRef(keys);
  current.current = keys;
  // Before the page is seen: who sees it may press.
  useLayoutEffect(() => {
    let chordUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === 'Enter' && isPressed(event.target)) return;
      // When it was pressed, not when a busy page got to it.
      const isSecond = event.timeStamp < chordUntil;
      chordUntil = 0;
      if (!isSecond && event.key === 'g' && !current.current.g) {
        chordUntil = event.timeStamp + CHORD_MS;
        return;
      }
      const act = current.current[isSecond ? `g ${event.key}` : event.key];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    const isFirst = of === 'page';
    window.addEventListener('keydown', onKey, isFirst);
    return () => window.removeEventListener('keydown', onKey, isFirst);
  }, [of]);
}
