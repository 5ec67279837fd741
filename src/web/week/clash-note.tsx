/** Somebody else wrote in the same place: both are shown, and the second writer chooses. Nothing was overwritten. */
import type { Clash } from '../../edition/compose/draft/merge.ts';
import { CITE } from '../../model/cite-sign.ts';
import type { DraftParagraph } from '../../model/draft.ts';

interface Props {
  readonly clash: Clash;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

const words = (paragraphs: readonly DraftParagraph[]): string =>
  paragraphs.map(({ text }) => text.replaceAll(CITE, '')).join('\n') || '(taken out)';

export function ClashNote({ clash, onMine, onTheirs }: Props) {
  return (
    <section className="clash" role="alert" aria-label="Written by somebody else meanwhile">
      <h2>Somebody else wrote here meanwhile</h2>
      <div className="clash-sides">
        <div>
          <h3>Yours</h3>
          <p dir="auto">{words(clash.mine)}</p>
          <button type="button" onClick={onMine}>
            Keep mine
          </button>
        </div>
        <div>
          <h3>Theirs</h3>
          <p dir="auto">{words(clash.theirs)}</p>
          <button type="button" onClick={onTheirs}>
            Take theirs
          </button>
        </div>
      </div>
    </section>
  );
}
