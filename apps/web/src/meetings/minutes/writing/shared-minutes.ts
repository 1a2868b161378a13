import * as Y from 'yjs';
import { failureOf } from '../../../shared/graphql';
import { fromBase64, toBase64 } from './base64';
import { textChange } from './text-change';

/** Marks what was typed here, apart from what came from others. */
const TYPED = 'typed';

export interface ExchangeInput {
  readonly update: string | null;
  readonly stateVector: string;
  readonly seen: number;
  readonly place: string | null;
}

export interface ExchangeAnswer {
  readonly update: string | null;
  readonly stateVector: string | null;
  readonly seen: number;
  readonly state: string;
  readonly revision: number;
  readonly others: readonly OtherWriter[];
}

export interface OtherWriter {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
}

/** Where the writing stands: what was typed is saved, on its way, or kept here until it can be sent. */
export type WritingState = 'opening' | 'saved' | 'saving' | 'offline' | 'failed' | 'too-long' | 'frozen';

export interface WritingSnapshot {
  readonly state: WritingState;
  readonly others: readonly OtherWriter[];
  /** Changes when something else than the notes did; 0 before it is known. */
  readonly revision: number;
}

interface Connections {
  readonly exchange: (input: ExchangeInput) => Promise<ExchangeAnswer>;
  /** Keeps what has not arrived in this browser; null when everything has. */
  readonly keep: (update: string | null) => void;
  /** What was kept the last time. */
  readonly kept: string | null;
}

/**
 * The document of the minutes on this page. What is typed is in it at once, and is sent until it has arrived: an answer
 * that is lost does no harm, because the same change counts once.
 */
export class SharedMinutes {
  readonly doc = new Y.Doc();
  /** Undefined until the server has answered, and again when it could not follow: then everything is sent. */
  private known: Uint8Array | undefined;
  private place: string | null = null;
  private isOpened = false;
  private seen = 0;
  private typed = 0;
  private arrived = 0;
  private running: Promise<void> | undefined;
  private snapshot: WritingSnapshot = { state: 'opening', others: [], revision: 0 };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly connections: Connections) {
    if (connections.kept !== null) {
      Y.applyUpdate(this.doc, fromBase64(connections.kept));
      this.typed = 1;
    }
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === TYPED || origin instanceof Y.UndoManager) this.noteTyping();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): WritingSnapshot => this.snapshot;

  textAt(place: string): Y.Text {
    return this.doc.getText(place);
  }

  /** Where the caret is, so that others see it; null for nowhere. */
  writeAt(place: string | null): void {
    this.place = place;
  }

  /** What somebody typed at a place, as the whole text it has become. */
  type(place: string, text: string, caret: number): void {
    const written = this.textAt(place);
    const change = textChange(written.toString(), text, caret);
    if (change === null) return;
    this.doc.transact(() => {
      if (change.deleted > 0) written.delete(change.at, change.deleted);
      if (change.inserted !== '') written.insert(change.at, change.inserted);
    }, TYPED);
  }

  /** Takes back what was typed here at a place, and nothing that others typed. */
  undoAt(place: string): Y.UndoManager {
    return new Y.UndoManager(this.textAt(place), { trackedOrigins: new Set([TYPED]) });
  }

  get hasUnsent(): boolean {
    return this.typed > this.arrived;
  }

  /** One exchange at a time: who asks meanwhile waits for the one that runs. */
  exchange(): Promise<void> {
    this.running ??= this.exchangeOnce().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async exchangeOnce(): Promise<void> {
    const { typed } = this;
    const isSending = this.isOpened && this.hasUnsent;
    try {
      const answer = await this.connections.exchange({
        update: isSending ? toBase64(Y.encodeStateAsUpdate(this.doc, this.known)) : null,
        stateVector: toBase64(Y.encodeStateVector(this.doc)),
        seen: this.seen,
        place: this.place,
      });
      this.take(answer, isSending ? typed : this.arrived);
    } catch (refused) {
      this.tell({ state: this.stateAfter(refused) });
    }
  }

  private take({ update, stateVector, seen, state, revision, others }: ExchangeAnswer, arrived: number): void {
    if (update !== null) Y.applyUpdate(this.doc, fromBase64(update), 'others');
    if (stateVector !== null) this.known = fromBase64(stateVector);
    this.isOpened = true;
    this.seen = seen;
    this.arrived = arrived;
    if (!this.hasUnsent) this.connections.keep(null);
    const written = state === 'APPROVED' ? 'frozen' : this.hasUnsent ? 'saving' : 'saved';
    this.tell({ state: written, revision, others });
  }

  private stateAfter(refused: unknown): WritingState {
    const failure = failureOf(refused);
    if (failure.kind === 'offline') return 'offline';
    const codes = failure.kind === 'problems' ? failure.problems.map(({ code }) => code) : [];
    if (codes.includes('meetings.minutes-frozen')) return 'frozen';
    if (codes.includes('meetings.minutes-too-long')) return 'too-long';
    // The server could not follow: the next time everything is sent.
    this.known = undefined;
    this.seen = 0;
    return 'failed';
  }

  private noteTyping(): void {
    this.typed++;
    this.connections.keep(toBase64(Y.encodeStateAsUpdate(this.doc, this.known)));
    const { state } = this.snapshot;
    if (state === 'saved') this.tell({ state: 'saving' });
  }

  private tell(changes: Partial<WritingSnapshot>): void {
    const next = { ...this.snapshot, ...changes };
    if (JSON.stringify(next) === JSON.stringify(this.snapshot)) return;
    this.snapshot = next;
    for (const listener of this.listeners) listener();
  }
}
