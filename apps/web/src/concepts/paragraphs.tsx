import classes from './concepts.module.css';

/** Plain text as paragraphs: an empty line parts two of them; other line ends stay. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph, index) => ({ key: `${index}:${paragraph.slice(0, 20)}`, paragraph }))
    .map(({ key, paragraph }) => (
      <p key={key} lang="da" className={classes.written}>
        {paragraph}
      </p>
    ));
}
