import { useMutation, useQuery } from '@apollo/client/react';
import { NO_BODY_DOCUMENT, type BodyDocumentContent } from '@samspil/domain/bodies';
import type { FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CheckField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useProblemFocus, useSentOnce } from '../../shared/sending';
import { Button, FailureState, LoadingState, NoAccessState, Page, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { BODY_NAMES_QUERY } from '../body-choices';
import { BODY_QUERY, type ShownBody } from '../body-queries';
import classes from '../bodies.module.css';
import { DOCUMENT_FIELDS, DocumentFields } from './document-fields';
import { WRITE_DOCUMENT } from './document-queries';
import { contentInput, forgetDocuments, problemsWithValues } from './document-values';
import { documentMessages } from './messages';

/** A new draft for one body, or for several that share it. */
export function NewDocumentPage() {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const { signedIn } = useViewer();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BODY_QUERY, { variables: { id } });
  const trail = [{ label: t.groups, to: '/grupper' }];
  if (data) trail.push({ label: format.text(data.body.name), to: `/grupper/${id}` });
  return (
    <Page title={t.write} lead={t.writeLead} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {data && !data.body.viewerWritesDocuments && <NoAccessState signedIn={signedIn} />}
      {data?.body.viewerWritesDocuments && <Writing key={id} body={data.body} />}
    </Page>
  );
}

interface NewDocument extends BodyDocumentContent {
  readonly others: readonly string[];
}
const BEGUN: NewDocument = { ...NO_BODY_DOCUMENT, others: [] };

function Writing({ body }: { body: ShownBody }) {
  const t = useMessages(documentMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const [write] = useMutation(WRITE_DOCUMENT, { update: forgetDocuments });
  const writing = useSentOnce(`new-document-${body.id}`, BEGUN, {
    problemsWith: problemsWithValues,
    send: (id, { others, ...content }) =>
      write({ variables: { input: { id, bodyIds: [body.id, ...others], content: contentInput(content) } } }),
  });
  const { values, problems } = writing;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.written });
    await navigate(`/grupper/${body.id}/dokumenter/${id}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <DocumentFields values={values} problems={problems} onChange={writing.change} />
      {body.viewerCan.manage && (
        <SharedWith body={body} chosen={values.others} onChange={(others) => writing.change({ others })} />
      )}
      <FormProblems problems={problems} fields={DOCUMENT_FIELDS} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.saveDraft}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}

interface SharedWithProps {
  body: ShownBody;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Other bodies of the programme that the document is for as well. */
function SharedWith({ body: { id, networkId }, chosen, onChange }: SharedWithProps) {
  const t = useMessages(documentMessages);
  const format = useFormat();
  const { data } = useQuery(BODY_NAMES_QUERY, { variables: { networkId } });
  const others = data?.bodies.edges.map(({ node }) => node).filter((other) => other.id !== id) ?? [];
  if (others.length === 0) return null;
  return (
    <fieldset className={classes.shared}>
      <legend>{t.sharedWith}</legend>
      {others.map((other) => (
        <CheckField
          key={other.id}
          label={format.text(other.name)}
          checked={chosen.includes(other.id)}
          onChange={(checked) => onChange(checked ? [...chosen, other.id] : chosen.filter((one) => one !== other.id))}
        />
      ))}
    </fieldset>
  );
}
