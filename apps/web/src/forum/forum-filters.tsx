import { IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { SelectField, TextField } from '../shared/forms';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink } from '../shared/ui';
import type { ForumAddress } from './forum-address';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { SUBJECT_KINDS } from './subject-kinds';

/** Words to find, and what kind of thing it is about. */
export function ForumFilters({ address: { question, subjectKind, isNarrowed, change } }: { address: ForumAddress }) {
  const t = useMessages(forumMessages);
  const [text, setText] = useState(question);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ question: text });
  };
  return (
    <form role="search" className={classes.filters} onSubmit={submit} data-print="hide">
      <TextField label={t.search} type="search" value={text} onChange={setText} />
      <SelectField
        label={t.about}
        value={subjectKind ?? ''}
        options={[
          { value: '', label: t.anything },
          ...SUBJECT_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] })),
        ]}
        onChange={(value) => change({ subjectKind: SUBJECT_KINDS.find((kind) => kind === value) ?? null })}
      />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" icon={<IconSearch size={18} stroke={1.75} aria-hidden />}>
          {t.searchButton}
        </Button>
        {isNarrowed && (
          <ButtonLink to="/forum" variant="default">
            {t.clear}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
