/** Plain text as paragraphs: an empty line parts two of them. */
export function Paragraphs({ text, language }: { text: string; language?: string }) {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph, index) => ({ key: `${index}:${paragraph.slice(0, 20)}`, paragraph }))
    .map(({ key, paragraph }) => (
      <p key={key} lang={language}>
        {paragraph}
      </p>
    ));
}
