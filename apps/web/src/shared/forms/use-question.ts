import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

const AFTER_MS = 250;
const SHORTEST_WORD = 2;

/** What is searched for while it is written: asked when the writer rests, and not for a single letter. */
export function useQuestion() {
  const [text, setText] = useState('');
  const [question] = useDebouncedValue(text.trim(), AFTER_MS);
  return { text, setText, question, isSearching: question.length >= SHORTEST_WORD };
}
