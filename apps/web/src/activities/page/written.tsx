import classes from './activity-page.module.css';

/** What somebody wrote, as it was written: Danish, plain, with its own lines. */
export function Written({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div lang="da" className={`${classes.written} ${className}`}>
      {text.split(/\n{2,}/).map((paragraph, place) => (
        // A text has no other identity for its paragraphs than their place.
        <p key={place}>{paragraph}</p>
      ))}
    </div>
  );
}
