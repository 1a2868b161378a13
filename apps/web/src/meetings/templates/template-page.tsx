import { useMutation, useQuery } from '@apollo/client/react';
import {
  problemsWithTemplate,
  templateWithChanges,
  NO_TEMPLATE,
  type MeetingTemplateContent,
} from '@samspil/domain/meetings';
import { useMemo, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../../shared/sending';
import { Button, FailureState, LoadingState, Page, useUndoToast } from '../../shared/ui';
import classes from '../edit/edit.module.css';
import { forgetTemplates } from '../forget-templates';
import { templateContentInput, templateOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import { SAVE_TEMPLATE, TEMPLATE_QUERY, type ShownTemplate } from '../template-queries';
import { TEMPLATE_FIELDS, TemplateFields } from './template-fields';

/** What meetings are planned from, and the agenda that they begin with. */
export function EditTemplatePage() {
  const t = useMessages(meetingMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(TEMPLATE_QUERY, { variables: { id } });
  const trail = [
    { label: t.title, to: '/moeder' },
    { label: t.templates, to: '/moeder/skabeloner' },
  ];
  return (
    <Page title={t.editTemplateTitle} lead={t.editTemplateLead} breadcrumbs={trail}>
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />)}
      {data && <Editing key={id} template={data.meetingTemplate} onRefresh={() => void refetch()} />}
    </Page>
  );
}

interface EditingProps {
  template: ShownTemplate;
  onRefresh: () => void;
}

function Editing({ template, onRefresh }: EditingProps) {
  const t = useMessages(meetingMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const draft = useTemplateDraft(template);
  const { values, status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.templateSaved });
    await navigate('/moeder/skabeloner');
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && <ConflictNotice onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />}
      <TemplateFields networkId={template.networkId} values={values} problems={problems} onChange={draft.change} />
      <FormProblems problems={problems} fields={TEMPLATE_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.saveTemplate}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={discard}>
            {t.leave}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The server knows the groups and fields. */
function problemsWith(values: MeetingTemplateContent) {
  const known = () => true;
  const context = { isKnownBody: known, isKnownOrganisation: known, isKnownSector: known };
  return problemsWithTemplate(templateWithChanges(NO_TEMPLATE, values), context);
}

function useTemplateDraft(template: ShownTemplate) {
  const { id, lock } = template;
  const [save] = useMutation(SAVE_TEMPLATE, { update: forgetTemplates });
  const values = useMemo(() => templateOf(template), [template]);
  return useDraft(
    { name: `meeting-template-${id}`, lock, values },
    {
      conflictCode: 'meetings.changed-meanwhile',
      problemsWith,
      send: async (seen, written) => {
        const input = { id, lock: seen, content: templateContentInput(written) };
        return (await save({ variables: { input } })).data?.saveMeetingTemplate.lock ?? seen;
      },
    },
  );
}
