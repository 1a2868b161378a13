import { levelOn } from '@samspil/domain/network';
import { useState } from 'react';
import { SelectField, TextField } from '../shared/forms';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems } from '../shared/sending';
import { Button, DemoBadge } from '../shared/ui';
import { networkMessages } from './messages';
import classes from './network.module.css';
import { today } from '../shared/today';
import type { Recording } from './use-recording';

interface Recorded<Level extends string> {
  readonly level: Level;
  readonly since: string;
  readonly isDemonstration: boolean;
  readonly note?: string;
}

interface LevelRowProps<Level extends string, Wish> {
  title: string;
  /** What the field is called when it stands by itself. */
  label: string;
  /** There may be a remark, and this is its name. */
  noteLabel?: string;
  levels: readonly Level[];
  texts: Readonly<Record<Level, string>>;
  /** The latest first. */
  recorded: readonly Recorded<Level>[];
  canRecord: boolean;
  recording: Recording<Wish>;
  record: (level: Level | null, seen: Level | null, note?: string) => Wish;
}

/** One level as it stands, with its history; who may record it chooses another, which is saved at once. */
export function LevelRow<Level extends string, Wish>(props: LevelRowProps<Level, Wish>) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const { title, texts, recorded, canRecord } = props;
  const standing = levelOn(today(), recorded);
  const earlier = recorded.filter((one) => one !== standing);
  return (
    <div className={classes.level}>
      <h3 className={classes.goal}>{title}</h3>
      {canRecord ? <Choosing {...props} /> : <p>{standing ? texts[standing.level] : t.levels.notTold}</p>}
      {!canRecord && standing?.note && <p>{standing.note}</p>}
      {standing && (
        <p className={classes.facts}>
          {t.levels.since(format.date(standing.since))} {standing.isDemonstration && <DemoBadge />}
        </p>
      )}
      {earlier.length > 0 && (
        <p className={classes.facts}>
          {t.levels.earlier}:{' '}
          {format.list(earlier.map(({ level, since }) => `${texts[level]} ${t.levels.since(format.date(since))}`))}
        </p>
      )}
    </div>
  );
}

function Choosing<Level extends string, Wish>(props: LevelRowProps<Level, Wish>) {
  const t = useMessages(networkMessages);
  const { label, noteLabel, levels, texts, recorded, recording, record } = props;
  const standing = levelOn(today(), recorded);
  const seen = standing?.level ?? null;
  const before = recorded.find((one) => one.since === today());
  const choose = (level: Level, note?: string) => {
    // What was recorded earlier today is put back; else today's record is taken away, and the one before holds again.
    const undone = before ? before.level : null;
    void recording.record(label, record(level, seen, note), record(undone, level, standing?.note));
  };
  const options = levels.map((value) => ({ value, label: texts[value] }));
  const mine = recording.last === label;
  return (
    <>
      <SelectField
        label={label}
        labelHidden
        value={seen ?? ''}
        options={seen === null ? [{ value: '' as string, label: t.levels.notTold }, ...options] : options}
        disabled={recording.busy}
        onChange={(value) => {
          const level = levels.find((one) => one === value);
          if (level) choose(level);
        }}
      />
      {noteLabel && standing && (
        <Note
          key={standing.note}
          label={noteLabel}
          note={standing.note ?? ''}
          busy={recording.busy}
          onSave={(note) => choose(standing.level, note)}
        />
      )}
      {mine && <FormProblems problems={recording.problems} failure={recording.failure} />}
    </>
  );
}

function Note({
  label,
  note,
  busy,
  onSave,
}: {
  label: string;
  note: string;
  busy: boolean;
  onSave: (note: string) => void;
}) {
  const t = useMessages(networkMessages);
  const [text, setText] = useState(note);
  return (
    <>
      <TextField label={label} lang="da" value={text} onChange={setText} />
      {text !== note && (
        <div>
          <Button variant="default" busy={busy} onClick={() => onSave(text)}>
            {t.levels.saveNote}
          </Button>
        </div>
      )}
    </>
  );
}
