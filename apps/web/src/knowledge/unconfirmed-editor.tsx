import { NativeSelect } from '@mantine/core';
import { CONFIRMABLE_FIELDS } from '@samspil/domain/knowledge';
import { IconCheck } from '@tabler/icons-react';
import { useMessages } from '../shared/i18n';
import { Button } from '../shared/ui';
import { deskMessages } from './desk-messages';
import classes from './desk.module.css';
import type { DraftValues } from './draft-values';
import { knowledgeMessages } from './messages';
import type { Draft } from './use-draft';

type Mark = DraftValues['unconfirmed'][number];

const FIELDS = CONFIRMABLE_FIELDS.map((field) => field.toUpperCase() as Mark['field']);

/** What is not confirmed at the source yet; a mark is taken away when somebody has looked it up. */
export function UnconfirmedEditor({ draft, disabled }: { draft: Draft; disabled: boolean }) {
  const t = useMessages(deskMessages);
  const { confirmable } = useMessages(knowledgeMessages);
  const { unconfirmed } = draft.values;
  const confirm = (mark: Mark) => draft.change({ unconfirmed: unconfirmed.filter((other) => other !== mark) });
  const add = (field: Mark['field']) => draft.change({ unconfirmed: [...unconfirmed, { field, note: null }] });
  const unmarked = FIELDS.filter((field) => !unconfirmed.some((mark) => mark.field === field));
  return (
    <fieldset>
      <legend>{t.unconfirmedTitle}</legend>
      {unconfirmed.length > 0 && <p className={classes.small}>{t.unconfirmedHint}</p>}
      <ul className={classes.marks}>
        {unconfirmed.map((mark) => {
          const what = [confirmable[mark.field], mark.note].filter(Boolean).join(': ');
          return (
            <li key={`${mark.field}:${mark.note}`}>
              <span>{what}</span>
              {!disabled && (
                <Button
                  variant="default"
                  icon={<IconCheck size={16} aria-hidden />}
                  aria-label={t.confirm(what)}
                  onClick={() => confirm(mark)}
                >
                  {t.confirmShort}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {!disabled && (
        <NativeSelect
          label={t.addUnconfirmed}
          value=""
          data={[
            { value: '', label: t.notChosen },
            ...unmarked.map((value) => ({ value, label: confirmable[value] ?? value })),
          ]}
          onChange={(event) => event.currentTarget.value && add(event.currentTarget.value as Mark['field'])}
        />
      )}
    </fieldset>
  );
}
