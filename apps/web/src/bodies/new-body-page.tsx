import { useMutation, useQuery } from '@apollo/client/react';
import { canManageBodies, type BodyContent, type TermContent } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { SelectField, TextField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { useNetworkChoice } from '../shared/network-choice';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce } from '../shared/sending';
import { Button, FailureState, LoadingState, NoAccessState, Page, useUndoToast } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { BODY_FIELDS, BodyFields } from './body-fields';
import { SET_UP_BODY } from './body-mutations';
import { contentInput, NEW_BODY, problemsWithValues } from './body-values';
import classes from './bodies.module.css';
import { DocumentsFromStart, type OfferedDocument } from './documents/documents-from-start';
import { DOCUMENTS_TO_SHARE_QUERY } from './documents/sharing-queries';
import { forgetBodies } from './forget-bodies';
import { bodyMessages } from './messages';
import { useUsualRules } from './use-usual-rules';

/** A new body as a draft, with the rules its kind usually has. */
export function NewBodyPage() {
  const t = useMessages(bodyMessages);
  const format = useFormat();
  const { viewer, signedIn, loading, networkNames } = useViewer();
  const managed = viewer.networks.map(({ networkId }) => networkId).filter((id) => canManageBodies(viewer, id));
  const { networkId, choose } = useNetworkChoice(managed);
  const options = managed.map((id) => {
    const name = networkNames.get(id);
    return { value: id, label: name ? format.text(name) : id };
  });
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/grupper' }]}>
      {loading && <LoadingState />}
      {!loading && networkId === null && <NoAccessState signedIn={signedIn} />}
      {networkId !== null && options.length > 1 && (
        <div className={classes.networkChoice}>
          <SelectField label={t.network} value={networkId} options={options} onChange={choose} />
        </div>
      )}
      {networkId !== null && <SettingUp key={networkId} networkId={networkId} />}
    </Page>
  );
}

interface NewBody extends BodyContent, TermContent {
  /** What it shares from the beginning. */
  readonly documentIds: readonly string[];
}

/** The other bodies and what can be shared are asked for first: the form begins with the rules that are usual. */
function SettingUp({ networkId }: { networkId: string }) {
  const { isKnown, usual, others, ...names } = useUsualRules(networkId);
  const variables = { networkId, bodyId: null };
  const { data, ...documents } = useQuery(DOCUMENTS_TO_SHARE_QUERY, { variables });
  const error = names.error ?? documents.error;
  const retry = () => void Promise.all([names.refetch(), documents.refetch()]);
  if (error) return <FailureState error={error} onRetry={retry} />;
  if (!isKnown || !data) return <LoadingState lines={6} />;
  const kindOf = (id: string) => others.find((other) => other.id === id)?.kind;
  const offered = data.bodyDocumentsToShare.map((document) => ({
    document,
    bodyKinds: document.bodies.flatMap(({ id }) => kindOf(id) ?? []),
  }));
  return <Drafting networkId={networkId} rules={usual(NEW_BODY.kind)} offered={offered} />;
}

interface DraftingProps {
  networkId: string;
  rules: BodyContent['rules'];
  offered: readonly OfferedDocument[];
}

function Drafting({ networkId, rules, offered }: DraftingProps) {
  const t = useMessages(bodyMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [setUp] = useMutation(SET_UP_BODY, { update: forgetBodies });
  const begun: NewBody = { ...NEW_BODY, rules, startsOn: '', endsOn: null, documentIds: [] };
  const writing = useSentOnce(`new-body-${networkId}`, begun, {
    problemsWith: problemsWithValues,
    send: (id, { startsOn, endsOn, documentIds, ...content }) =>
      setUp({
        variables: {
          input: {
            ...{ id, networkId, content: contentInput(content), startsOn: startsOn || null, endsOn: endsOn || null },
            // What was chosen another day may be gone since.
            documentIds: documentIds.filter((one) => offered.some(({ document }) => document.id === one)),
          },
        },
      }),
  });
  const { values, problems } = writing;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.created });
    await navigate(`/grupper/${id}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <BodyFields networkId={networkId} values={values} problems={problems} onChange={writing.change} />
      <FirstTerm values={values} problems={problems} onChange={writing.change} />
      <DocumentsFromStart
        values={values}
        offered={offered}
        chosen={values.documentIds}
        onChange={(documentIds) => writing.change({ documentIds })}
      />
      <FormProblems problems={problems} fields={[...BODY_FIELDS, 'startsOn', 'endsOn']} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.saveDraft}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}

interface FirstTermProps {
  values: TermContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<TermContent>) => void;
}

function FirstTerm({ values, problems, onChange }: FirstTermProps) {
  const t = useMessages(bodyMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <div className={classes.pair} role="group" aria-label={t.firstTerm}>
      <TextField
        label={`${t.firstTerm}: ${t.startsOn.toLowerCase()}`}
        type="date"
        value={values.startsOn}
        error={errorAt('startsOn')}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <TextField
        label={t.endsOn}
        type="date"
        value={values.endsOn ?? ''}
        error={errorAt('endsOn')}
        onChange={(endsOn) => onChange({ endsOn: endsOn || null })}
      />
    </div>
  );
}
