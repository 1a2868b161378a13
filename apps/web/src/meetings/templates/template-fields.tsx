import type { MeetingTemplateContent, TemplateItem } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import { ListEditor, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useErrorsAt } from '../../shared/sending';
import classes from '../edit/edit.module.css';
import { ItemFields } from '../edit/item-fields';
import { ForWhomFields, WhatFields, WhereFields } from '../edit/meeting-fields';
import { meetingMessages } from '../messages';
import { minutesIn } from '../minutes-in';

/** The fields in which the form shows what is wrong itself. */
export const TEMPLATE_FIELDS = [
  ...['name', 'kind', 'bodyId', 'title', 'summary', 'startsAt', 'durationMinutes', 'place', 'onlineUrl', 'sectors'],
  ...['sharing', 'capacity', 'items'],
];

const FRESH: TemplateItem = { title: '', text: '', kind: 'discussion', minutesBudgeted: null };

interface TemplateFieldsProps {
  networkId: string;
  values: MeetingTemplateContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<MeetingTemplateContent>) => void;
}

export function TemplateFields({ networkId, values, problems, onChange }: TemplateFieldsProps) {
  const t = useMessages(meetingMessages);
  const errorAt = useErrorsAt(problems);
  const common = { values, problems, onChange };
  return (
    <>
      <TextField
        label={t.templateName}
        required
        lang="da"
        value={values.name}
        error={errorAt('name')}
        onChange={(name) => onChange({ name })}
      />
      <WhatFields networkId={networkId} titleHint={t.templateTitleHint} {...common} />
      <div className={classes.row}>
        <TextField
          label={t.timeOfDay}
          type="time"
          required
          value={values.startsAt}
          error={errorAt('startsAt')}
          onChange={(startsAt) => onChange({ startsAt })}
        />
        <TextField
          label={t.duration}
          inputMode="numeric"
          required
          value={values.durationMinutes === 0 ? '' : String(values.durationMinutes)}
          error={errorAt('durationMinutes')}
          onChange={(text) => onChange({ durationMinutes: minutesIn(text, values.durationMinutes) ?? 0 })}
        />
      </div>
      <WhereFields {...common} />
      <ForWhomFields {...common} />
      <ListEditor
        title={t.items}
        hint={t.itemsHint}
        entryName={t.item}
        addLabel={t.addItem}
        entries={values.items}
        fresh={FRESH}
        error={errorAt('items')}
        onChange={(items) => onChange({ items })}
      >
        {(item, place, change) => <ItemFields item={item} place={place} problems={problems} onChange={change} />}
      </ListEditor>
    </>
  );
}
