import { AGENDA_ITEM_KINDS, type TemplateItem } from '@samspil/domain/meetings';
import type { Problem } from '@samspil/domain/shared';
import type { ReactNode } from 'react';
import { SelectField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useErrorsAt } from '../../shared/sending';
import { itemKindName } from '../meeting-values';
import { meetingMessages } from '../messages';
import { minutesIn } from '../minutes-in';
import classes from './edit.module.css';

interface ItemFieldsProps<Item> {
  item: Item;
  place: number;
  problems: readonly Problem[];
  onChange: (item: Item) => void;
  /** What a meeting knows of its items, and a template does not. */
  children?: ReactNode;
}

/** What is written of an item, in the agenda of a meeting or of a template. */
export function ItemFields<Item extends TemplateItem>(props: ItemFieldsProps<Item>) {
  const { item, place, problems, onChange, children } = props;
  const t = useMessages(meetingMessages);
  const errorAt = useErrorsAt(problems);
  const change = (changes: Partial<TemplateItem>) => onChange({ ...item, ...changes });
  return (
    <>
      <TextField
        label={t.itemTitle}
        required
        lang="da"
        value={item.title}
        error={errorAt(`items.${place}.title`)}
        onChange={(title) => change({ title })}
      />
      <div className={classes.row}>
        <SelectField
          label={t.itemKind}
          value={item.kind}
          options={AGENDA_ITEM_KINDS.map((value) => ({ value, label: t.itemKinds[itemKindName(value)] }))}
          onChange={(value) => change({ kind: AGENDA_ITEM_KINDS.find((kind) => kind === value) ?? item.kind })}
        />
        <TextField
          label={t.itemMinutes}
          inputMode="numeric"
          value={item.minutesBudgeted === null ? '' : String(item.minutesBudgeted)}
          error={errorAt(`items.${place}.minutesBudgeted`)}
          onChange={(text) => change({ minutesBudgeted: minutesIn(text, item.minutesBudgeted) })}
        />
        {children}
      </div>
      <TextField
        label={t.itemText}
        rows={2}
        lang="da"
        value={item.text}
        error={errorAt(`items.${place}.text`)}
        onChange={(text) => change({ text })}
      />
    </>
  );
}
