import { useFormat, useMessages } from '../shared/i18n';
import { useViewer } from '../shared/viewer';
import { forumMessages } from './messages';
import type { ShownThread } from './forum-queries';

interface Person {
  readonly id: string;
  readonly name: string | null;
}

/** What somebody in the forum is called: oneself, by name, or as one who has left. Visitors see no names. */
export function usePersonName(): (person: Person | null) => string {
  const t = useMessages(forumMessages);
  const { viewer, signedIn } = useViewer();
  return (person) => {
    if (person !== null && person.id === viewer.userId) return t.you;
    return person?.name ?? (signedIn ? t.formerMember : t.someone);
  };
}

/** What a thread is about, in the reader's language. */
export function useSubjectTitle(): (subject: ShownThread['subject']) => string {
  const t = useMessages(forumMessages);
  const format = useFormat();
  return ({ title }) => (title === null ? t.subjectGone : format.text(title));
}
