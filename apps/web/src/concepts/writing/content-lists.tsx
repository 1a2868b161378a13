import { ListEditor, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import type { FormPartProps } from './form-part';
import { writingMessages } from './messages';

/** What must be kept, or it is another concept. */
export function CoreEditor({ draft, errorAt }: FormPartProps) {
  const t = useMessages(writingMessages);
  return (
    <ListEditor
      title={t.coreElements}
      hint={t.coreHint}
      entryName={t.coreElement}
      addLabel={t.addCore}
      entries={draft.values.coreElements}
      fresh=""
      error={errorAt('coreElements')}
      onChange={(coreElements) => draft.change({ coreElements })}
    >
      {(element, place, change) => (
        <TextField
          label={t.coreElement}
          labelHidden
          lang="da"
          rows={1}
          value={element}
          error={errorAt(`coreElements.${place}`)}
          onChange={change}
        />
      )}
    </ListEditor>
  );
}

export function PartsEditor({ draft, errorAt }: FormPartProps) {
  const t = useMessages(writingMessages);
  return (
    <ListEditor
      title={t.adaptableParts}
      hint={t.adaptableHint}
      entryName={t.adaptablePart}
      addLabel={t.addPart}
      entries={draft.values.adaptableParts}
      fresh={{ part: '', advice: '' }}
      error={errorAt('adaptableParts')}
      onChange={(adaptableParts) => draft.change({ adaptableParts })}
    >
      {(entry, place, change) => (
        <>
          <TextField
            label={t.part}
            lang="da"
            value={entry.part}
            error={errorAt(`adaptableParts.${place}.part`)}
            onChange={(part) => change({ ...entry, part })}
          />
          <TextField
            label={t.advice}
            lang="da"
            rows={2}
            value={entry.advice}
            error={errorAt(`adaptableParts.${place}.advice`)}
            onChange={(advice) => change({ ...entry, advice })}
          />
        </>
      )}
    </ListEditor>
  );
}

export function StepsEditor({ draft, errorAt }: FormPartProps) {
  const t = useMessages(writingMessages);
  return (
    <ListEditor
      title={t.steps}
      hint={t.stepsHint}
      entryName={t.step}
      addLabel={t.addStep}
      entries={draft.values.steps}
      fresh={{ title: '', text: '' }}
      error={errorAt('steps')}
      onChange={(steps) => draft.change({ steps })}
    >
      {(entry, place, change) => (
        <>
          <TextField
            label={t.stepTitle}
            lang="da"
            value={entry.title}
            error={errorAt(`steps.${place}.title`)}
            onChange={(title) => change({ ...entry, title })}
          />
          <TextField
            label={t.stepText}
            lang="da"
            rows={2}
            value={entry.text}
            error={errorAt(`steps.${place}.text`)}
            onChange={(text) => change({ ...entry, text })}
          />
        </>
      )}
    </ListEditor>
  );
}
