import { useMutation, useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { ASSIGN_OWNER, type DeskItem } from './desk-queries';
import { OWNERS_QUERY } from './desk-surroundings-queries';

const TYPING_MS = 250;
const MOST_SHOWN = 8;

/** Who answers for the item, and how to give it to another member of its network. */
export function OwnerChoice({ item }: { item: DeskItem }) {
  const t = useMessages(deskMessages);
  const textOf = useProblemText();
  const opener = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [assign, { loading, error }] = useMutation(ASSIGN_OWNER);
  const [problem] = error ? problemsOf(error) : [];
  const close = () => {
    setChoosing(false);
    opener.current?.focus();
  };
  const give = (ownerId: string | null) =>
    void assign({ variables: { input: { id: item.id, lock: item.lock, ownerId } } }).then(close, () => undefined);
  return (
    <div className={classes.owner}>
      <p>
        {t.owner}: <strong>{item.owner ? (item.owner.name ?? item.owner.id) : t.nobody}</strong>
      </p>
      <div className={classes.ownerSteps}>
        <Button ref={opener} variant="default" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {item.owner ? t.changeOwner : t.chooseOwner}
        </Button>
        {item.owner && (
          <Button variant="default" busy={loading} onClick={() => give(null)}>
            {t.noOwner}
          </Button>
        )}
      </div>
      {choosing && <FindMember item={item} busy={loading} onChoose={give} onClose={close} />}
      {error && (
        <p role="alert" className={classes.problem}>
          {problem ? textOf(problem) : t.stepFailed}
        </p>
      )}
    </div>
  );
}

interface FindMemberProps {
  item: DeskItem;
  busy: boolean;
  onChoose: (userId: string) => void;
  onClose: () => void;
}

/** A network may have thousands of members: the server finds those with the typed letters in name or address. */
function FindMember({ item, busy, onChoose, onClose }: FindMemberProps) {
  const t = useMessages(deskMessages);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), TYPING_MS);
  const variables = { networkId: item.networkId, search, first: MOST_SHOWN };
  const { data, previousData, error } = useQuery(OWNERS_QUERY, { variables });
  const page = (data ?? previousData)?.members;
  const others = page?.edges.map(({ node }) => node).filter(({ userId }) => userId !== item.owner?.id) ?? [];
  return (
    <div className={classes.findMember}>
      <TextInput
        autoFocus
        type="search"
        label={t.findMember}
        description={t.findMemberHint}
        autoComplete="off"
        value={text}
        error={error && t.stepFailed}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <ul className={classes.matches} aria-label={t.members}>
        {others.map(({ id, userId, name, email }) => (
          <li key={id}>
            <button type="button" disabled={busy} onClick={() => onChoose(userId)}>
              {name} <span className={classes.small}>{email}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.small}>
        {page && others.length === 0 && t.noMember}
        {page?.pageInfo.hasNextPage && t.moreMembers}
      </p>
    </div>
  );
}
