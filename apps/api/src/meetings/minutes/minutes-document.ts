import * as Y from 'yjs';
import { problem, type Problem } from '@samspil/domain/shared';
import { MINUTES_LIMITS, type MinutesProblemCode } from '@samspil/domain/meetings';
import { ensure, RuleViolation } from '../../shared/errors/index.js';

/** The document after a change. */
export interface WrittenDocument {
  readonly document: Buffer;
  /** The plain text at each place. */
  readonly texts: Readonly<Record<string, string>>;
  /** False when the change was there already: sending it again does nothing. */
  readonly isChanged: boolean;
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Bytes that came as base64; what is none, or is too much, is the caller's problem. */
export function bytesFrom(text: string, field: string): Buffer {
  const isUsable = BASE64.test(text) && text.length <= (MINUTES_LIMITS.update * 4) / 3;
  ensure(isUsable ? [] : [unusable(field)]);
  return Buffer.from(text, 'base64');
}

/** The document with the change in it. A change that builds on something that never came is the caller's problem. */
export function withUpdate(document: Uint8Array, update: Uint8Array): WrittenDocument {
  const written = opened(document);
  let isChanged = false;
  written.on('update', () => {
    isChanged = true;
  });
  ensure(applied(written, update) ? [] : [unusable('update')]);
  const texts = textsOf(written);
  const merged = Buffer.from(Y.encodeStateAsUpdate(written));
  const isTooLarge = merged.length > MINUTES_LIMITS.document;
  written.destroy();
  ensure(isTooLarge ? [problem<MinutesProblemCode>('meetings.minutes-too-long', 'update', LONGEST)] : []);
  return { document: merged, texts, isChanged };
}

const LONGEST = { max: MINUTES_LIMITS.text };

/** What somebody lacks who has what the state vector says. */
export function missingFor(document: Uint8Array, stateVector: Uint8Array): Buffer {
  try {
    return Buffer.from(Y.diffUpdate(document, stateVector));
  } catch {
    throw new RuleViolation([unusable('stateVector')]);
  }
}

/** The state vector of a document: how much of each writer is in it. */
export function stateVectorOf(document: Uint8Array): Buffer {
  return Buffer.from(Y.encodeStateVectorFromUpdate(document));
}

/** A document that says the texts, for what was written elsewhere. */
export function documentOf(texts: Readonly<Record<string, string>>): Buffer {
  const written = new Y.Doc();
  for (const [place, text] of Object.entries(texts)) written.getText(place).insert(0, text);
  return Buffer.from(Y.encodeStateAsUpdate(written));
}

function opened(document: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  return doc;
}

function applied(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return false;
  }
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

function textsOf(doc: Y.Doc): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const place of doc.share.keys()) texts[place] = doc.getText(place).toString();
  return texts;
}

function unusable(field: string): Problem<MinutesProblemCode> {
  return problem('meetings.minutes-update-unusable', field);
}
