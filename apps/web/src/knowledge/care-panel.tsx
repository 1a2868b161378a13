import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { SET_REVIEW_DATE, type DeskItem } from './desk-queries';
import { OwnerChoice } from './owner-choice';

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
