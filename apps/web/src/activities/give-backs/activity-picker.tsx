import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FIND_ACTIVITIES_QUERY } from './give-back-queries';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';

const AFTER_MS = 250;
const SHORTEST_WORD = 2;

/** Finds the activity that something is given back for. */
export function ActivityPicker({ networkId, onChoose }: { networkId: string; onChoose: (id: string) => void }) {
  const t = useMessages(giveBackMessages);
  const format = useFormat();
  const [text, setText] = useState('');
  const [question] = useDebouncedValue(text.trim(), AFTER_MS);
  const isSearching = question.length >= SHORTEST_WORD;
  const { data, previousData, error } = useQuery(FIND_ACTIVITIES_QUERY, {
    variables: { input: { networkId, question } },
    skip: !isSearching,
  });
  const found = isSearching ? (data ?? previousData)?.activities.edges.map(({ node }) => node) : undefined;
  return (
    <div className={classes.fields}>
      <TextField label={t.activity} hint={t.activityHint} type="search" required value={text} onChange={setText} />
      <div aria-live="polite">
        {error && <p className={classes.soft}>{t.searchFailed}</p>}
        {!error && found?.length === 0 && <p className={classes.soft}>{t.nothingFound}</p>}
        <ul className={classes.offered}>
          {found?.map(({ id, title, owner }) => (
            <li key={id}>
              <button type="button" aria-label={t.chooseActivity(title)} onClick={() => onChoose(id)}>
                <span lang="da">{title}</span>
                <small>{format.text(owner.name)}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
