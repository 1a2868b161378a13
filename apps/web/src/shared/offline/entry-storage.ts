import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { EntryStorage, WaitingEntry } from './waiting-entry';

const NAME = 'samspil-waiting';
const VERSION = 1;

interface Schema extends DBSchema {
  readonly entries: {
    readonly key: string;
    readonly value: WaitingEntry;
    readonly indexes: { readonly userId: string };
  };
}

const inOrder = (entries: readonly WaitingEntry[]): WaitingEntry[] =>
  entries.toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));

/** In the browser's own database, where files have room, too. */
class DeviceStorage implements EntryStorage {
  constructor(private readonly database: IDBPDatabase<Schema>) {}

  async of(userId: string): Promise<WaitingEntry[]> {
    return inOrder(await this.database.getAllFromIndex('entries', 'userId', userId));
  }

  async put(entry: WaitingEntry): Promise<void> {
    await this.database.put('entries', entry);
  }

  async remove(id: string): Promise<void> {
    await this.database.delete('entries', id);
  }
}

/** Where the browser gives no room (some private windows): entries last until the page is closed. */
class PageStorage implements EntryStorage {
  private readonly entries = new Map<string, WaitingEntry>();

  async of(userId: string): Promise<WaitingEntry[]> {
    return inOrder([...this.entries.values()].filter((entry) => entry.userId === userId));
  }

  async put(entry: WaitingEntry): Promise<void> {
    this.entries.set(entry.id, entry);
  }

  async remove(id: string): Promise<void> {
    this.entries.delete(id);
  }
}

export async function openEntryStorage(): Promise<EntryStorage> {
  try {
    const database = await openDB<Schema>(NAME, VERSION, {
      upgrade: (created) =>
        void created.createObjectStore('entries', { keyPath: 'id' }).createIndex('userId', 'userId'),
      // Another tab with a newer program waits for this one to let go.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return new DeviceStorage(database);
  } catch {
    return new PageStorage();
  }
}

/** How many entries of a person wait on this device. */
export async function countWaiting(userId: string): Promise<number> {
  return (await (await openEntryStorage()).of(userId)).length;
}

/** Who signs out leaves nothing behind. */
export async function forgetWaiting(userId: string): Promise<void> {
  const storage = await openEntryStorage();
  for (const { id } of await storage.of(userId)) await storage.remove(id);
}
