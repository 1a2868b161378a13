import type { InterfaceLanguage } from '@samspil/domain/shared';

/** A piece of a document: a heading, a paragraph, a list, or a line with a link. */
export type PdfBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly PdfItem[]; readonly isNumbered: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export interface PdfItem {
  /** Set in bold in front; empty for none. */
  readonly lead: string;
  readonly text: string;
  readonly url: string | null;
}

/** What a document says, in the order in which it is read. */
export interface PdfContent {
  readonly language: InterfaceLanguage;
  /** The small line above the title, and in the footer. */
  readonly kicker: string;
  readonly title: string;
  readonly blocks: readonly PdfBlock[];
  readonly footer: (page: number, of: number) => string;
}
