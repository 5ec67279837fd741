/** Fills the ledger of `url` with a monitor of so many events, as a program of its own: what that takes is not in the memory of who publishes. */
import { ensureDatabase, openLedger } from '../../src/store/open.ts';
import { fillLedger, monitorOf } from './monitor.ts';

const [url, size] = process.argv.slice(2) as [string, string];
const ledger = await openLedger('', { url: await ensureDatabase(url, 'bench') });
const monitor = monitorOf(Number(size));
await fillLedger(ledger, monitor);
await ledger.close();
process.stdout.write(JSON.stringify({ week: monitor.weeks.at(-1), event: monitor.view.events.at(-1)?.id }));
