import { useApolloClient } from '@apollo/client/react';
import { IconFile } from '@tabler/icons-react';
import type { Problem } from '@samspil/domain/shared';
import { useRef, useState } from 'react';
import { SelectField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { Button } from '../../shared/ui';
import { MEETING_QUERY, REMOVE_PAPER, type ShownMeeting } from '../meeting-queries';
import { meetingMessages } from '../messages';
import classes from './meeting-page.module.css';
import { sendPapers } from './send-papers';

/** What the chooser offers; the server looks at what is in the file. */
const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.jpg,.jpeg,.png,.webp';

/** The papers to fetch; those who plan add and remove them. */
export function PapersPart({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const { busy, problems, failure, take } = useStep(REMOVE_PAPER, () => undefined);
  const { papers, viewerCan, agenda } = meeting;
  if (!viewerCan.readPapers || (papers.length === 0 && !viewerCan.edit)) return null;
  const itemOf = (itemId: string | null) => agenda.find(({ id }) => id === itemId)?.title;
  return (
    <section aria-labelledby="bilag" {...(papers.length === 0 ? { 'data-print': 'hide' } : {})}>
      <h2 id="bilag">{t.papers}</h2>
      {papers.length === 0 && <p className={classes.soft}>{t.noPapers}</p>}
      <ul className={classes.plain}>
        {papers.map(({ id, name, bytes, url, agendaItemId }) => (
          <li key={id} className={classes.paper}>
            <IconFile size={18} stroke={1.6} aria-hidden />
            <a href={url} download>
              {name}
            </a>
            <span className={classes.soft}>
              {[format.fileSize(bytes), itemOf(agendaItemId)].filter(Boolean).join(' · ')}
            </span>
            {viewerCan.edit && (
              <Button
                variant="default"
                busy={busy}
                aria-label={t.removePaper(name)}
                onClick={() => void take({ input: { id } }, t.paperRemoved)}
              >
                {t.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormProblems problems={problems} failure={failure} />
      {viewerCan.edit && <AddPapers meeting={meeting} />}
    </section>
  );
}

function AddPapers({ meeting }: { meeting: ShownMeeting }) {
  const t = useMessages(meetingMessages);
  const input = useRef<HTMLInputElement>(null);
  const [itemId, setItemId] = useState('');
  const { busy, problems, failed, send } = useSending(meeting.id);
  return (
    <div className={classes.add} data-print="hide">
      {meeting.agenda.length > 0 && (
        <SelectField
          label={t.paperFor}
          value={itemId}
          options={[
            { value: '', label: t.wholeMeeting },
            ...meeting.agenda.map((item) => ({ value: item.id, label: item.title })),
          ]}
          onChange={setItemId}
        />
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t.addPapers}
        onChange={(event) => {
          void send([...(event.currentTarget.files ?? [])], itemId);
          event.currentTarget.value = '';
        }}
      />
      <div>
        <Button variant="default" busy={busy} onClick={() => input.current?.click()}>
          {t.addPapers}
        </Button>
      </div>
      <p className={classes.soft}>{t.paperKinds}</p>
      <FormProblems problems={problems} failure={failed ? 'failed' : undefined} />
    </div>
  );
}

function useSending(meetingId: string) {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState(false);
  const send = async (files: readonly File[], itemId: string) => {
    if (files.length === 0) return;
    setBusy(true);
    const sent = await sendPapers(meetingId, itemId, files);
    setBusy(false);
    setProblems(sent.problems);
    setFailed(sent.failed);
    if (sent.failed || sent.problems.length > 0) return;
    await client.query({ query: MEETING_QUERY, variables: { id: meetingId }, fetchPolicy: 'network-only' });
  };
  return { busy, problems, failed, send };
}
