import { useMutation, useQuery } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { ASSIGN_OWNER, SET_REVIEW_DATE, type DeskItem } from './desk-queries';
import { OWNERS_QUERY } from './desk-surroundings-queries';

/** Who answers for the item, and when somebody looks at it again. */
export function CarePanel({ item }: { item: DeskItem }) {
  const t = useMessages(deskMessages);
  return (
    <section className={classes.panel}>
      <h2>{t.careTitle}</h2>
      <Owner item={item} />
      <ReviewDate key={item.reviewDate} item={item} />
    </section>
  );
}

function Owner({ item }: { item: DeskItem }) {
  const t = useMessages(deskMessages);
  if (item.viewerCan.assignOwner) return <OwnerChoice item={item} />;
  return (
    <p>
      {t.owner}: <strong>{item.owner?.name ?? t.nobody}</strong>
    </p>
  );
}

function OwnerChoice({ item }: { item: DeskItem }) {
  const t = useMessages(deskMessages);
  const { data } = useQuery(OWNERS_QUERY, { variables: { networkId: item.networkId } });
  const [assign, { loading, error }] = useMutation(ASSIGN_OWNER);
  const people = data?.members.edges.map(({ node }) => ({ value: node.userId, label: node.name })) ?? [];
  const current = item.owner ? [{ value: item.owner.id, label: item.owner.name ?? item.owner.id }] : [];
  const others = people.filter(({ value }) => value !== item.owner?.id);
  const choose = (ownerId: string) =>
    void assign({ variables: { input: { id: item.id, lock: item.lock, ownerId: ownerId || null } } }).catch(
      () => undefined,
    );
  return (
    <NativeSelect
      label={t.owner}
      disabled={loading}
      value={item.owner?.id ?? ''}
      data={[{ value: '', label: t.nobody }, ...current, ...others]}
      error={error && t.stepFailed}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function ReviewDate({ item }: { item: DeskItem }) {
  const t = useMessages(deskMessages);
  const textOf = useProblemText();
  const [date, setDate] = useState(item.reviewDate ?? '');
  const [set, { loading, error }] = useMutation(SET_REVIEW_DATE);
  const [problem] = error ? problemsOf(error) : [];
  const save = () =>
    void set({ variables: { input: { id: item.id, lock: item.lock, reviewDate: date || null } } }).catch(
      () => undefined,
    );
  return (
    <div className={classes.owner}>
      <TextInput
        type="date"
        label={t.reviewDate}
        disabled={!item.viewerCan.setReviewDate}
        value={date}
        error={problem && textOf(problem)}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      {item.viewerCan.setReviewDate && date !== (item.reviewDate ?? '') && (
        <Button variant="default" busy={loading} onClick={save}>
          {t.setReviewDate}
        </Button>
      )}
    </div>
  );
}
