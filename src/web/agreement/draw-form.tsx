/** Draws a sample: a name, how many texts, who codes them. The lot chooses, so that nobody does. */
import { useNavigate } from '@tanstack/react-router';
import { useTelling } from '../edits/use-telling.ts';

export function DrawForm({ you }: { readonly you: string }) {
  const { tell, isStill, isPast } = useTelling();
  const navigate = useNavigate();
  if (isPast) return null;
  return (
    <form
      className="draw-form"
      aria-labelledby="draw-title"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const given = (name: string) => String(form.get(name) ?? '').trim();
        const coders = [
          ...new Set(
            given('coders')
              .split(',')
              .map((name) => name.trim())
              .filter(Boolean),
          ),
        ];
        const name = given('name');
        const body = { size: Number(given('size')), coders };
        if (await tell(`/api/samples/${encodeURIComponent(name)}/draw`, body, `Drawn: ${name}`))
          void navigate({ to: '/agreement/$id', params: { id: name } });
      }}
    >
      <h2 id="draw-title">Draw a sample</h2>
      <label>
        <span>Name</span>
        <input name="name" required maxLength={60} pattern="[^\/,]+" placeholder="spring" autoComplete="off" />
      </label>
      <label>
        <span>Texts</span>
        <input name="size" type="number" min={1} max={1000} defaultValue={20} required />
      </label>
      <label>
        <span>Coders, joined by commas</span>
        <input name="coders" required defaultValue={`${you}, `} autoComplete="off" />
      </label>
      <button type="submit" disabled={isStill}>
        Draw
      </button>
      <p className="soft">
        Chosen by lot from all reports. You are “{you}” at this desk; the others code at theirs, under their own names.
      </p>
    </form>
  );
}
