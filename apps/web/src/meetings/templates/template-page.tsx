import { useMutation, useQuery } from '@apollo/client/react';
import {
  problemsWithTemplate,
  templateWithChanges,
  NO_TEMPLATE,
  type MeetingTemplateContent,
} from '@samspil/domain/meetings';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../../shared/i18n';
import { DraftForm, useDraft } from '../../shared/sending';
import { FailureState, LoadingState, Page } from '../../shared/ui';
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
  const draft = useTemplateDraft(template);
  return (
    <DraftForm
      draft={draft}
      fields={TEMPLATE_FIELDS}
      save={t.saveTemplate}
      saved={t.templateSaved}
      onSaved={() => navigate('/moeder/skabeloner')}
      onRefresh={onRefresh}
    >
      <TemplateFields
        networkId={template.networkId}
        values={draft.values}
        problems={draft.problems}
        onChange={draft.change}
      />
    </DraftForm>
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
