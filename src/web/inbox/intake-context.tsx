/** Intake for the whole desk: paste a text or an address anywhere, drop files anywhere; the inbox shows what comes of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Asked } from '../api/get.ts';
import { AddDialog } from './add-dialog.tsx';
import { type Coming, type Given, nameOf, sendIn } from './coming-in.ts';
import { keepIntake, keptIntake, letIntakeGo } from './kept-intake.ts';

interface Intake {
  readonly coming: readonly Coming[];
  readonly add: (given: readonly Given[]) => void;
  /** Opens the sheet on which a text is pasted. */
  readonly ask: (text?: string) => void;
  readonly clear: () => void;
}

const Context = createContext<Intake | null>(null);
const RETRY_MS = 1500;

export function IntakeProvider({ isPast, children }: { readonly isPast: boolean; readonly children: ReactNode }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const waiting = useRef<Coming[]>([]);
  const isSending = useRef(false);

  const note = useCallback(
    (key: string, part: Partial<Coming>) =>
      setComing((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  );
  const sendAll = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (let one = waiting.current[0]; one; one = waiting.current[0]) {
      note(one.key, { state: 'reading' });
      try {
        const { reports } = await sendIn(one.given);
        waiting.current.shift();
        void letIntakeGo(one.key);
        note(one.key, { state: 'done', reports });
        const [only] = reports;
        // One thing given, one report of it: that is what the person wants to see.
        if (one.isAlone && reports.length === 1 && only?.outcome === 'new')
          void navigate({ to: '/reports/$id', params: { id: only.id } });
      } catch (error) {
        if (error instanceof Asked && error.status === 0) {
          note(one.key, { state: 'away' });
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
          continue;
        }
        waiting.current.shift();
        void letIntakeGo(one.key);
        const fault = error instanceof Asked ? `${error.fault.came}. ${error.fault.todo}` : String(error);
        note(one.key, { state: 'refused', fault });
      }
      await queries.invalidateQueries();
    }
    isSending.current = false;
  }, [navigate, note, queries]);

  const add = useCallback(
    (given: readonly Given[]) => {
      if (given.length === 0) return;
      const fresh = given.map(
        (one): Coming => ({
          key: crypto.randomUUID(),
          name: nameOf(one),
          given: one,
          isAlone: given.length === 1,
          state: 'waiting',
          reports: [],
          fault: null,
        }),
      );
      setComing((now) => [...fresh, ...now]);
      waiting.current.push(...fresh);
      void navigate({ to: '/inbox' });
      const at = Date.now();
      void Promise.all(fresh.map(({ key, given: kept }, i) => keepIntake({ key, given: kept, at: at + i }))).then(
        sendAll,
      );
    },
    [navigate, sendAll],
  );

  // What an earlier tab could not send any more comes in now; the same bytes twice are one report.
  useEffect(() => {
    if (isPast) return;
    void keptIntake().then((kept) => {
      const known = new Set(waiting.current.map(({ key }) => key));
      const left = kept
        .filter(({ key }) => !known.has(key))
        .map(
          ({ key, given }): Coming => ({
            key,
            name: nameOf(given),
            given,
            isAlone: false,
            state: 'waiting',
            reports: [],
            fault: null,
          }),
        );
      if (left.length === 0) return;
      setComing((now) => [...left, ...now.filter(({ key }) => !left.some((one) => one.key === key))]);
      waiting.current.push(...left);
      void sendAll();
    });
  }, [isPast, sendAll]);

  useEffect(() => {
    if (isPast) return;
    const isTyping = (target: EventTarget | null) =>
      target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (files.length === 0 && text.trim() === '') return;
      event.preventDefault();
      if (files.length > 0) add(files.map((file) => ({ file })));
      else setAsked(text);
    };
    const hasFiles = (event: DragEvent) =>
      [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/uri-list');
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const address = event.dataTransfer?.getData('text/uri-list').split('\n')[0]?.trim() ?? '';
      if (files.length > 0) add(files.map((file) => ({ file })));
      else if (/^https?:\/\//i.test(address)) add([{ url: address }]);
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [add, isPast]);

  const value = useMemo(
    (): Intake => ({
      coming,
      add,
      ask: (text = '') => setAsked(text),
      clear: () => setComing((now) => now.filter(({ state }) => state !== 'done' && state !== 'refused')),
    }),
    [coming, add],
  );
  return (
    <Context value={value}>
      {children}
      {isOver ? (
        <div className="drop-here" aria-hidden="true">
          <p>Drop: it comes in as reports</p>
        </div>
      ) : null}
      {asked === null ? null : (
        <AddDialog
          text={asked}
          onAdd={(given) => {
            setAsked(null);
            add(given);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Context>
  );
}

export function useIntake(): Intake {
  const value = useContext(Context);
  if (value === null) throw new Error('IntakeProvider is missing');
  return value;
}
