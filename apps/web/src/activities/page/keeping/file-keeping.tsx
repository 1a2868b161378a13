import { useApolloClient } from '@apollo/client/react';
import type { Problem } from '@samspil/domain/shared';
import { IconFile, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { TextField } from '../../../shared/forms';
import { useFormat, useMessages } from '../../../shared/i18n';
import type { OfflineQueue } from '../../../shared/offline';
import { useProblemText } from '../../../shared/problems';
import { Button, useUndoToast } from '../../../shared/ui';
import { forgetActivities } from '../../forget-activities';
import { LeavingGuard } from '../../leaving-guard';
import { FilesField } from '../../log/files-field';
import { useLogQueue } from '../../log/log-queue';
import { ENTRY_KINDS } from '../../log/payloads';
import { usePickedFiles, type PickedFile } from '../../log/use-picked-files';
import type { ShownActivity, ShownFile } from '../activity-fragments';
import { DESCRIBE_FILE, REMOVE_FILE, RESTORE_FILE } from '../page-queries';
import classes from './keeping.module.css';
import { keepingMessages } from './messages';
import { useStep } from './use-step';

/** Pictures and files: added, described for those who do not see, and taken away. */
export function FileKeeping({ activity }: { activity: ShownActivity }) {
  const t = useMessages(keepingMessages);
  const { picked, busy, send, trouble } = useSending(activity.id);
  return (
    <section aria-labelledby="hold-filer">
      <h2 id="hold-filer">{t.files}</h2>
      <ul className={classes.keptFiles}>
        {activity.files.map((file) => (
          <li key={file.id}>
            <KeptFile file={file} />
          </li>
        ))}
      </ul>
      <FilesField picked={picked} />
      {picked.files.length > 0 && (
        <div className={classes.send}>
          <Button busy={busy || picked.isPreparing} onClick={send}>
            {t.sendFiles(picked.files.length)}
          </Button>
        </div>
      )}
      <p role="alert" className={classes.trouble}>
        {trouble}
      </p>
      <LeavingGuard
        when={picked.files.length > 0 || picked.isPreparing}
        title={t.leaveTitle}
        text={t.leaveText}
        confirmLabel={t.leave}
      />
    </section>
  );
}

/** Through the queue of the device: without a network they wait there; what the server refuses is told here. */
function useSending(activityId: string) {
  const t = useMessages(keepingMessages);
  const toast = useUndoToast();
  const textOf = useProblemText();
  const picked = usePickedFiles();
  const { queue } = useLogQueue();
  const [refusals, setRefusals] = useState<readonly Problem[]>([]);
  const { busy, trouble, run } = useStep();
  const sendOne = async (sender: OfflineQueue, { id, file, name }: PickedFile) => {
    const payload = { activityId, file, name };
    const result = await sender.keepAndSend({ id, kind: ENTRY_KINDS.file, payload, after: null });
    if (result === 'sent' || result === 'waiting') {
      picked.remove(id);
      return { result, problems: [] };
    }
    const problems = sender.current().entries?.find((entry) => entry.id === id)?.problems ?? [];
    await sender.drop(id);
    return { result, problems };
  };
  const send = () =>
    run(async () => {
      if (!queue) return;
      const sent = [];
      for (const file of picked.files) sent.push(await sendOne(queue, file));
      setRefusals(sent.flatMap(({ problems }) => problems));
      if (sent.some(({ result }) => result === 'waiting')) toast({ text: t.filesKept });
      else if (sent.some(({ result }) => result === 'sent')) toast({ text: t.filesSaved });
    });
  return { picked, busy, trouble: refusals.map(textOf).join(' ') || trouble, send: () => void send() };
}

function KeptFile({ file }: { file: ShownFile }) {
  const t = useMessages(keepingMessages);
  const format = useFormat();
  const { busy, trouble, describe, remove } = useFileSteps(file);
  return (
    <div className={classes.keptFile}>
      {file.isPicture ? <img src={file.url} alt="" /> : <IconFile size={32} stroke={1.5} aria-hidden />}
      <div className={classes.keptText}>
        <p>
          <a href={file.url}>{file.name}</a> <span className={classes.soft}>{format.fileSize(file.bytes)}</span>
        </p>
        {file.isPicture && <Description key={file.alt} alt={file.alt} busy={busy} onSave={describe} />}
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      </div>
      <button
        type="button"
        className={classes.tool}
        aria-label={t.removeFile(file.name)}
        disabled={busy}
        onClick={remove}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden />
      </button>
    </div>
  );
}

function Description({ alt, busy, onSave }: { alt: string; busy: boolean; onSave: (alt: string) => void }) {
  const t = useMessages(keepingMessages);
  const [text, setText] = useState(alt);
  return (
    <div className={classes.description}>
      <TextField label={t.alt} hint={t.altHint} lang="da" value={text} onChange={setText} />
      {text !== alt && (
        <Button variant="default" busy={busy} onClick={() => onSave(text)}>
          {t.saveAlt}
        </Button>
      )}
    </div>
  );
}

function useFileSteps({ id, alt }: ShownFile) {
  const t = useMessages(keepingMessages);
  const toast = useUndoToast();
  const apollo = useApolloClient();
  const { busy, trouble, run } = useStep();
  const describeAs = (text: string) =>
    apollo.mutate({ mutation: DESCRIBE_FILE, variables: { input: { id, alt: text } }, update: forgetActivities });
  const describe = async (text: string) => {
    if (await run(() => describeAs(text))) toast({ text: t.altSaved, onUndo: () => describeAs(alt) });
  };
  const variables = { input: { id } };
  const putBack = () => apollo.mutate({ mutation: RESTORE_FILE, variables, update: forgetActivities });
  const remove = async () => {
    const done = await run(() => apollo.mutate({ mutation: REMOVE_FILE, variables, update: forgetActivities }));
    if (done) toast({ text: t.fileRemoved, onUndo: putBack });
  };
  return { busy, trouble, remove: () => void remove(), describe: (text: string) => void describe(text) };
}
