import { useEffect, useState } from 'react';

/** Words marked in the source, and the page they stand on. */
export interface Quote {
  readonly text: string;
  readonly page: string;
}

/** Follows what is marked inside the source. Its parts say on which page they stand: `data-page`. */
export function useQuote(sourceId: string): Quote | null {
  const [quote, setQuote] = useState<Quote | null>(null);
  useEffect(() => {
    const look = () => setQuote(quoteIn(document.getElementById(sourceId)));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [sourceId]);
  return quote;
}

function quoteIn(source: HTMLElement | null): Quote | null {
  const selection = document.getSelection();
  const text = (selection?.toString() ?? '').replaceAll(/\s+/gu, ' ').trim();
  const paged = elementOf(selection?.anchorNode)?.closest<HTMLElement>('[data-page]');
  if (text === '' || !paged || !source?.contains(paged)) return null;
  return { text, page: paged.dataset['page'] ?? '' };
}

function elementOf(node: Node | null | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
