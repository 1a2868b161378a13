import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { KNOWLEDGE_TYPES } from '@samspil/domain/knowledge';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { failureOf, problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { NetworkSelect, type NetworkChoice } from '../shared/network-choice';
import { useProblemText } from '../shared/problems';
import { Button, FailureState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import { COUNTS_QUERY, CREATE_KNOWLEDGE, QUEUE_QUERY, type DeskContent } from './desk-queries';
import { knowledgeMessages } from './messages';
import { useCuratingNetwork } from './use-curating-network';

/** An item by hand: title and type, and on to the desk. */
export function CreatePage() {
  const t = useMessages(deskMessages);
  const { signedIn, loading } = useViewer();
  const network = useCuratingNetwork();
  const trail = [{ label: t.title, to: network.linkTo('/kurater') }];
  return (
    <Page title={t.createTitle} lead={t.createLead} breadcrumbs={trail} width="reading">
      {!loading && (!signedIn || network.networkId === null) ? (
        <NoAccessState signedIn={signedIn} />
      ) : (
        <>
          <NetworkSelect {...network} />
          <CreateForm {...network} />
        </>
      )}
    </Page>
  );
}

type ItemType = DeskContent['type'];

function CreateForm({ networkId, linkTo }: NetworkChoice) {
  const t = useMessages(deskMessages);
  const { types } = useMessages(knowledgeMessages);
  const textOf = useProblemText();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [type, setType] = useState<ItemType>('ARTICLE');
  const [create, { loading, error }] = useMutation(CREATE_KNOWLEDGE, { refetchQueries: [QUEUE_QUERY, COUNTS_QUERY] });
  const [problem] = error ? problemsOf(error) : [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const input = {
        networkId: networkId ?? '',
        content: { type, bibliography: { title, type: publicationTypeOf(type) } },
      };
      const { data } = await create({ variables: { input } });
      if (data) await navigate(linkTo('/kurater', { post: data.createKnowledge.slug }));
    } catch {
      // What was typed stays in the form; `error` says why.
    }
  };
  return (
    <form className={classes.create} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        label={t.titleField}
        required
        value={title}
        error={problem && textOf(problem)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={t.type}
        value={type}
        data={TYPES.map((value) => ({ value, label: types[value] ?? value }))}
        onChange={(event) => setType(event.currentTarget.value as ItemType)}
      />
      {error && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
      <Button type="submit" busy={loading}>
        {t.create}
      </Button>
    </form>
  );
}

const TYPES = KNOWLEDGE_TYPES.map((type) => type.toUpperCase().replaceAll('-', '_'));

function publicationTypeOf(type: ItemType) {
  if (type === 'ARTICLE' || type === 'REVIEW') return 'ARTICLE_JOURNAL' as const;
  return type === 'INSPIRATION' || type === 'PRACTICE_EXAMPLE' ? ('WEBPAGE' as const) : ('REPORT' as const);
}
