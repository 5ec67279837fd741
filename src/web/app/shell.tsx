/** The frame of every page: the rail, the masthead, the as-of control, the keys. */
import { Link, Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { StatusAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useReviewing } from '../edits/edits-context.tsx';
import { IntakeProvider } from '../inbox/intake-context.tsx';
import { AsOf } from './as-of.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { PaletteDoor } from './palette-door.tsx';
import { ROOMS } from './rooms.ts';
import { applyTheme, nextTheme, readTheme } from './theme.ts';
import { useKeys } from './use-keys.ts';

/** Numbers beside the rooms' names. */
const COUNT: Partial<Record<string, keyof StatusAnswer['counts']>> = {
  '/inbox': 'reports',
  '/events': 'events',
  '/tallies': 'tallies',
  '/week': 'editions',
};

export function Shell() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const { undo } = useReviewing();
  const [showsKeys, setShowsKeys] = useState(false);
  const [theme, setTheme] = useState(readTheme);
  const status = useAnswer<StatusAnswer>('/api/status');
  useEffect(() => applyTheme(theme), [theme]);
  const rail = useRef<HTMLElement>(null);
  // On a phone the rooms are a strip: the one at hand is brought into it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, another room
  useEffect(() => {
    const here = rail.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && rail.current && rail.current.scrollWidth > rail.current.clientWidth)
      rail.current.scrollLeft = here.offsetLeft - (rail.current.clientWidth - here.offsetWidth) / 2;
  }, [pathname]);
  useKeys(
    {
      '?': () => setShowsKeys(true),
      // Where a page has nothing to search in, everything is searched.
      '/': () => {
        const box = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (box) box.focus();
        else document.querySelector<HTMLButtonElement>('.palette-door')?.click();
      },
      ...(asOf === undefined && { u: undo }),
      ...Object.fromEntries(ROOMS.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })])),
    },
    'desk',
  );
  return (
    <IntakeProvider isPast={asOf !== undefined}>
      <div className={asOf ? 'shell is-past' : 'shell'}>
        <a className="skip" href="#page">
          Skip to the page
        </a>
        <header className="masthead">
          <Link to="/inbox" className="wordmark">
            Marsad
          </Link>
          <span className="workspace">{status.data?.name}</span>
          <span className="spring" />
          <PaletteDoor
            isPast={asOf !== undefined}
            onKeys={() => setShowsKeys(true)}
            onTheme={() => setTheme(nextTheme(theme))}
          />
          <AsOf />
          <button type="button" className="quiet" onClick={() => setTheme(nextTheme(theme))}>
            {theme === 'system' ? 'Light or dark' : theme === 'light' ? 'Light' : 'Dark'}
          </button>
          <button type="button" className="quiet" onClick={() => setShowsKeys(true)} aria-label="Keys">
            ?
          </button>
        </header>
        <nav className="rail" aria-label="Rooms" ref={rail}>
          <ul>
            {ROOMS.map(({ to, name, title }) => {
              const isHere = pathname.startsWith(to) || (to === '/inbox' && pathname.startsWith('/reports'));
              const count = COUNT[to] && status.data?.counts[COUNT[to]];
              return (
                <li key={to}>
                  <Link to={to} title={title} aria-current={isHere ? 'page' : undefined}>
                    {name}
                    {count ? <span className="count">{count}</span> : null}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <main id="page" className="page" tabIndex={-1}>
          <Outlet />
        </main>
        {showsKeys ? <KeysSheet onClose={() => setShowsKeys(false)} /> : null}
      </div>
    </IntakeProvider>
  );
}
