import fc from 'fast-check';
import * as Y from 'yjs';
import { SharedMinutes, type ExchangeAnswer, type ExchangeInput } from './shared-minutes';
import { fromBase64, toBase64 } from './base64';
import { textChange } from './text-change';

const applied = (before: string, after: string, caret?: number): string => {
  const change = textChange(before, after, caret);
  if (change === null) return before;
  return before.slice(0, change.at) + change.inserted + before.slice(change.at + change.deleted);
};

describe('the change that makes one text of another', () => {
  it.each([
    ['typing a letter twice, where it was typed', 'aa', 'aaa', 1, { at: 0, deleted: 0, inserted: 'a' }],
    ['typing at the end', 'ab', 'abc', 3, { at: 2, deleted: 0, inserted: 'c' }],
    ['deleting in the middle', 'abc', 'ac', 1, { at: 1, deleted: 1, inserted: '' }],
    ['replacing what was selected', 'en to tre', 'en fem tre', 6, { at: 3, deleted: 2, inserted: 'fem' }],
    ['one picture instead of another', '😀', '😁', 2, { at: 0, deleted: 2, inserted: '😁' }],
  ])('is the smallest: %s', (_case, before, after, caret, expected) => {
    expect(textChange(before, after, caret)).toEqual(expected);
  });

  it('is none for the same text', () => {
    expect(textChange('ab', 'ab', 1)).toBeNull();
  });

  it('always leads to the new text, and cuts no character in halves', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'æ', '😀', '😁', '\n') });
    fc.assert(
      fc.property(text, text, fc.nat(20), (before, after, caret) => {
        expect(applied(before, after, Math.min(caret, after.length))).toBe(after);
        const inserted = textChange(before, after, Math.min(caret, after.length))?.inserted ?? '';
        expect(inserted).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

/** The server as it is seen from a page: merges, and gives what is lacking. */
class ServerInTest {
  readonly doc = new Y.Doc();
  state = 'DRAFT';
  private written = 0;

  exchange({ update, stateVector, seen }: ExchangeInput): ExchangeAnswer {
    if (update !== null) {
      const before = toBase64(Y.encodeStateAsUpdate(this.doc));
      Y.applyUpdate(this.doc, fromBase64(update));
      if (before !== toBase64(Y.encodeStateAsUpdate(this.doc))) this.written++;
    }
    const isNew = seen !== this.written;
    return {
      update: isNew ? toBase64(Y.encodeStateAsUpdate(this.doc, fromBase64(stateVector))) : null,
      stateVector: isNew ? toBase64(Y.encodeStateVector(this.doc)) : null,
      seen: this.written,
      state: this.state,
      revision: 1,
      others: [],
    };
  }
}

interface Page {
  readonly shared: SharedMinutes;
  /** What becomes of the next exchange: it arrives, never arrives, or its answer is lost. */
  fate: 'arrives' | 'lost' | 'unanswered';
  kept: string | null;
}

function opened(server: ServerInTest, kept: string | null = null): Page {
  const page: Page = { fate: 'arrives', kept, shared: undefined as unknown as SharedMinutes };
  const shared = new SharedMinutes({
    kept,
    keep: (update) => {
      page.kept = update;
    },
    exchange: (input) => {
      if (page.fate === 'lost') return Promise.reject(new TypeError('Failed to fetch'));
      const answer = server.exchange(input);
      return page.fate === 'unanswered' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
    },
  });
  return Object.assign(page, { shared });
}

const step = fc.record({
  who: fc.constantFrom(0, 1),
  what: fc.constantFrom('insert', 'insert', 'insert', 'delete', 'exchange', 'exchange'),
  at: fc.nat(30),
  fate: fc.constantFrom('arrives', 'arrives', 'lost', 'unanswered'),
});

describe('minutes that two write at once', () => {
  it('become the same on both pages, with every character that nobody deleted, in whatever order things happen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = new ServerInTest();
        const pages = [opened(server), opened(server)];
        const inserted = new Set<string>();
        const deleted = new Set<string>();
        let next = 0x4e00;
        for (const { who, what, at, fate } of steps) {
          const page = pages[who] as Page;
          const text = page.shared.textAt('general').toString();
          const place = Math.min(at, text.length);
          if (what === 'exchange') {
            page.fate = fate as Page['fate'];
            await page.shared.exchange();
          } else if (what === 'insert') {
            const character = String.fromCharCode(next++);
            inserted.add(character);
            page.shared.type('general', text.slice(0, place) + character + text.slice(place), place + 1);
          } else if (place < text.length) {
            deleted.add(text.charAt(place));
            page.shared.type('general', text.slice(0, place) + text.slice(place + 1), place);
          }
        }
        for (const page of [...pages, ...pages, ...pages]) {
          page.fate = 'arrives';
          await page.shared.exchange();
        }
        const [one, other] = pages.map(({ shared }) => shared.textAt('general').toString());
        expect(other).toBe(one);
        expect(server.doc.getText('general').toString()).toBe(one);
        const expected = [...inserted].filter((character) => !deleted.has(character));
        expect([...(one ?? '')].sort()).toEqual(expected.sort());
        expect(pages.map(({ kept }) => kept)).toEqual([null, null]);
      }),
      { numRuns: 200 },
    );
  });

  it('keep what was typed without a connection, and send it when the page is opened again', async () => {
    const server = new ServerInTest();
    const first = opened(server);
    await first.shared.exchange();
    first.fate = 'lost';
    first.shared.type('general', 'Skrevet i toget', 15);
    await first.shared.exchange();
    expect(first.shared.current().state).toBe('offline');
    expect(first.kept).not.toBeNull();
    const again = opened(server, first.kept);
    await again.shared.exchange();
    await again.shared.exchange();
    expect(server.doc.getText('general').toString()).toBe('Skrevet i toget');
    expect(again.shared.current().state).toBe('saved');
    expect(again.kept).toBeNull();
  });

  it('take back what was typed here, not what the other one typed', async () => {
    const server = new ServerInTest();
    const [mine, theirs] = [opened(server), opened(server)];
    const undo = mine.shared.undoAt('general');
    mine.shared.type('general', 'Mit', 3);
    await mine.shared.exchange();
    await mine.shared.exchange();
    await theirs.shared.exchange();
    theirs.shared.type('general', 'Mit og dit', 10);
    await theirs.shared.exchange();
    await mine.shared.exchange();
    undo.undo();
    await mine.shared.exchange();
    expect(server.doc.getText('general').toString()).toBe(' og dit');
  });

  it('say that they are frozen once somebody has approved them', async () => {
    const server = new ServerInTest();
    const page = opened(server);
    server.state = 'APPROVED';
    await page.shared.exchange();
    expect(page.shared.current().state).toBe('frozen');
  });
});
