/** What was pasted or dropped, kept in the browser's own store until the server has it: closing the tab loses nothing. */
import type { Given } from './coming-in.ts';

export interface KeptIntake {
  readonly key: string;
  readonly given: Given;
  /** When it was given, in milliseconds: they are sent in that order. */
  readonly at: number;
}

const NAME = 'marsad';
const STORE = 'coming';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function withStore<Answer>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const asked = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

/** False where the browser keeps nothing (a private window, a full disk): then it lives in this tab only. */
export async function keepIntake(one: KeptIntake): Promise<boolean> {
  try {
    await withStore('readwrite', (store) => store.put(one));
    return true;
  } catch {
    return false;
  }
}

export const letIntakeGo = (key: string): Promise<unknown> =>
  withStore('readwrite', (store) => store.delete(key)).catch(() => undefined);

/** In the order in which it was given. */
export const keptIntake = (): Promise<readonly KeptIntake[]> =>
  withStore('readonly', (store) => store.getAll() as IDBRequest<KeptIntake[]>)
    .then((all) => all.toSorted((a, b) => a.at - b.at))
    .catch(() => []);
