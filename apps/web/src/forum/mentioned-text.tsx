import { withMentions } from '@samspil/domain/forum';
import type { ShownPost } from './forum-queries';
import classes from './forum.module.css';

/** What somebody wrote, as plain text; names of those who are mentioned stand out. */
export function MentionedText({ text, mentions }: Pick<ShownPost, 'text' | 'mentions'>) {
  const named = mentions.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
  return (
    <div className={classes.written} lang="da">
      {withMentions(text, named).map((part, place) =>
        part.mentionId === null ? part.text : <strong key={place}>{part.text}</strong>,
      )}
    </div>
  );
}
