/** Above a text that is coded blind for a sample: whose, how far, and the key that says it is done. */
import { Link } from '@tanstack/react-router';
import { plural } from '../words/count-words.ts';
import type { BlindCoding } from './use-blind-coding.ts';

export function BlindBar({ coding }: { readonly coding: BlindCoding }) {
  const { sample, coder, at, texts, finished, isClosed, onTheWay, isStill, finish } = coding;
  return (
    <section className="blind-bar" aria-label="Coding blind">
      <strong>
        Coding blind for{' '}
        <Link to="/queue" search={{ sample }}>
          {sample}
        </Link>
      </strong>
      <span>
        as {coder} · text {at} of {texts} · <span className="figure">{finished} finished</span>
      </span>
      <span className="soft">
        {isClosed ? 'This text is finished, and closed.' : 'You see what you code yourself, and nothing else.'}
      </span>
      <span className="spring" />
      {onTheWay > 0 ? <span className="soft">{plural(onTheWay, 'claim')} on the way…</span> : null}
      <button type="button" disabled={isStill || onTheWay > 0} onClick={finish}>
        {isClosed ? 'the next text' : 'all is coded: next'} <kbd>f</kbd>
      </button>
    </section>
  );
}
