/**
 * `keystrokes`: an analyst codes a report on the desk by keyboard, first from the machine's proposals, then by hand with
 * them hidden; what was coded is scored by the rules of `claims`, so that haste does not count as speed. `--all`: every report.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/browser.ts';
import { buildWeb } from '../scripts/build-web.ts';
import { marsad, serveSample } from '../scripts/sample-desk.ts';
import { makeDocumentReader } from '../src/coder/text/read-document.ts';
import type { Claim } from '../src/model/claim.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import type { IntakeAnswer, ReportAnswer } from '../src/server/api.ts';
import { type Bench, rate } from './bench.ts';
import { foldText, type GoldReport } from './claims/gold.ts';
import { filledInGold, type ReportScore, type Slot, scoreReport } from './claims/score.ts';
import { totalsOf } from './claims/totals.ts';
import { readGold, sameNameOf } from './claims.ts';
import { keyboardOf, mend, type Play, write } from './keystrokes/analyst.ts';

const HOME = join(import.meta.dirname, '..');

interface Session {
  readonly keys: number;
  readonly seconds: number;
  /** Claims that were right as proposed, and the keys they took. */
  readonly right: number;
  readonly rightKeys: number;
  readonly score: ReportScore;
}

export const bench: Bench = {
  name: 'keystrokes',
  about: 'keystrokes to code a report from proposals, against by hand',
  tuning: null,
  run: async ({ data, flags }) => {
    const seed = join(HOME, '..', 'shared', 'seed');
    const folder = data ?? (existsSync(join(seed, 'gold.jsonl')) ? seed : join(HOME, 'test', 'gold', 'dev'));
    const set = readGold(folder.endsWith('.jsonl') ? dirname(folder) : folder);
    const knowledge = await loadKnowledge(['libya'], { gazetteer: await openGazetteer() });
    const same = sameNameOf(knowledge, set.actors);
    const bounds = makeDocumentReader();
    buildWeb();
    const workspace = mkdtempSync(join(tmpdir(), 'marsad-keys-'));
    await marsad(['init', join(workspace, 'desk'), '--pack', 'libya']);
    const served = await serveSample(join(workspace, 'desk'));
    const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...BROWSER_FLAGS] });
    const rows: string[][] = [];
    const sums = { keys: 0, byHand: 0, right: 0, rightKeys: 0, seconds: 0, secondsByHand: 0 };
    const scores: { readonly proposals: ReportScore[]; readonly byHand: ReportScore[] } = { proposals: [], byHand: [] };
    try {
      for (const report of flags.has('all') ? set.reports : set.reports.slice(0, 1)) {
        const gold = set.gold.filter((claim) => (claim.report ?? report.id) === report.id);
        const sentences = bounds(report.text).sentences.map(({ start, end }) => [start, end] as const);
        const get = async (id: string) =>
          (await (await fetch(`${served.url}/api/reports/${id}`)).json()) as ReportAnswer;
        const added = await add(served.url, report);
        const { text } = (await get(added)).report;
        const scoreOf = (claims: readonly Claim[]) => scoreReport({ ...report, text }, sentences, gold, claims, same);
        const standing = async (onlyByHand: boolean) =>
          (await get(added)).claims
            .filter(
              ({ review, claim }) => review?.verdict !== 'rejected' && (!onlyByHand || claim.coder.kind === 'person'),
            )
            .map(({ claim }) => claim);
        const anchors = new Map(gold.map((claim) => [claim, middleOf(text, claim.anchor)]));
        const open = async (blind: boolean): Promise<Page> => {
          const page = await browser.newPage({
            baseURL: served.url,
            viewport: { width: 1440, height: 1000 },
            reducedMotion: 'reduce',
          });
          await page.goto(`/reports/${added}${blind ? '?blind=1' : ''}`);
          await page.locator('.report-text').waitFor();
          await page.waitForLoadState('networkidle');
          return page;
        };
        const inOrder = gold.toSorted((a, b) => anchors.get(a)! - anchors.get(b)!);

        const blind = await byHand(await open(true));
        for (const claim of await standing(true)) await withdraw(served.url, claim.id);
        const proposed = await fromProposals(await open(false));
        sums.keys += proposed.keys;
        sums.byHand += blind.keys;
        sums.right += proposed.right;
        sums.rightKeys += proposed.rightKeys;
        sums.seconds += proposed.seconds;
        sums.secondsByHand += blind.seconds;
        scores.proposals.push(proposed.score);
        scores.byHand.push(blind.score);
        rows.push([
          report.id,
          `${gold.length}`,
          `${proposed.right}`,
          `${proposed.keys}`,
          `${blind.keys}`,
          rate(proposed.keys / blind.keys),
          proposed.seconds.toFixed(0),
          blind.seconds.toFixed(0),
          `${proposed.score.pairs.length}`,
          `${blind.score.pairs.length}`,
          rate(totalsOf([proposed.score]).slotF1),
          rate(totalsOf([blind.score]).slotF1),
        ]);

        async function byHand(page: Page): Promise<Session> {
          const keys = keyboardOf(page);
          const play: Play = { page, keys, same, published: report.published ?? null };
          const started = performance.now();
          for (const claim of inOrder) {
            const filled = filledInGold(claim);
            await write(play, claim, anchors.get(claim)!, (slot) => filled[slot as Slot]);
          }
          const seconds = (performance.now() - started) / 1000;
          await arrived(page);
          const score = scoreOf(await standing(true));
          await page.close();
          return { keys: keys.count(), seconds, right: 0, rightKeys: 0, score };
        }

        async function fromProposals(page: Page): Promise<Session> {
          const keys = keyboardOf(page);
          const play: Play = { page, keys, same, published: report.published ?? null };
          const proposals = (await get(added)).claims.map(({ claim }) => claim);
          const before = scoreOf(proposals);
          const started = performance.now();
          let right = 0;
          let rightKeys = 0;
          await keys.press('j');
          for (const proposal of proposals) {
            const from = keys.count();
            const pair = before.pairs.find(({ system }) => system === proposal);
            const wrong = pair ? (Object.keys(pair.slots) as Slot[]).filter((slot) => !pair.slots[slot].agree) : [];
            if (pair && wrong.filter((slot) => slot !== 'initiator').length === 0) {
              await keys.press('Enter');
              right++;
              rightKeys += keys.count() - from;
            } else if (pair) {
              await keys.press('e');
              await page.locator('.mend-card').waitFor();
              await mend(play, pair.gold, pair.system, (slot) => wrong.includes(slot as Slot));
              await keys.press('Enter');
              await page.locator('.mend-card').waitFor({ state: 'detached' });
              await keys.press('j');
            } else {
              await keys.press('x');
              await keys.press('j');
            }
          }
          for (const claim of before.missed) {
            const filled = filledInGold(claim);
            await write(play, claim, anchors.get(claim)!, (slot) => filled[slot as Slot]);
          }
          const seconds = (performance.now() - started) / 1000;
          await arrived(page);
          const score = scoreOf(await standing(false));
          await page.close();
          return { keys: keys.count(), seconds, right, rightKeys, score };
        }
      }
    } finally {
      await browser.close();
      await served.stop();
      rmSync(workspace, { recursive: true, force: true });
    }
    const [after, hand] = [totalsOf(scores.proposals), totalsOf(scores.byHand)];
    const figures = {
      keysPerRightClaim: sums.rightKeys / Math.max(1, sums.right),
      ratio: sums.keys / sums.byHand,
      keys: sums.keys,
      keysByHand: sums.byHand,
      secondsRatio: sums.seconds / sums.secondsByHand,
      slotF1: after.slotF1,
      slotF1ByHand: hand.slotF1,
      reports: rows.length,
    };
    return {
      figures,
      table: [
        [
          'report',
          'claims',
          'right',
          'keys',
          'by hand',
          'ratio',
          's',
          'by hand',
          'found',
          'by hand',
          'slotF1',
          'by hand',
        ],
        ...rows,
      ],
      notes: [
        `${rate(figures.keysPerRightClaim)} keystrokes a claim that was right (at most 2.5); ${rate(figures.ratio)} of the keystrokes by hand (at most 0.35)`,
        'Seconds are those of a player who never thinks; the ratio of keystrokes is the figure.',
      ],
    };
  },
};

/** Waits until every edit is with the server. */
async function arrived(page: Page): Promise<void> {
  const kept = () => page.evaluate<string | null>(`localStorage.getItem('marsad.edits')`);
  for (let tries = 0; tries < 1200 && ((await kept()) ?? '[]') !== '[]'; tries++) await page.waitForTimeout(100);
  await page.waitForLoadState('networkidle');
}

function middleOf(text: string, anchor: string): number {
  const start = foldText(text).indexOf(foldText(anchor));
  return start + anchor.length / 2;
}

const post = (url: string, path: string, body: unknown) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  });

async function add(url: string, { text, published }: GoldReport): Promise<string> {
  const answer = await post(url, '/api/intake', { text, ...(published ? { published } : {}) });
  const { reports } = (await answer.json()) as IntakeAnswer;
  const [report] = reports;
  if (!report || report.outcome === 'refused') throw new Error(`the report was refused: ${JSON.stringify(reports)}`);
  return report.id;
}

/** Takes the claims coded by hand out of the way of the second session. */
async function withdraw(url: string, claim: string): Promise<void> {
  const { history } = (await (await fetch(`${url}/api/claims/${claim}`)).json()) as {
    history: readonly { n: number }[];
  };
  for (const { n } of history.slice(0, 1)) await post(url, `/api/decisions/${n}/undo`, {});
}
