import { useMutation } from '@apollo/client/react';
import { Textarea } from '@mantine/core';
import { problemsWithPaste, recogniseReferences } from '@samspil/domain/imports';
import { problem, type Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { failureOf, problemsOf } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { useProblemText } from '../shared/problems';
import { Button, FailureState } from '../shared/ui';
import { START_IMPORT } from './import-queries';
import classes from './imports.module.css';
import { importMessages } from './messages';

/** The same rules as the API's, said before anything is sent. */
const problemsWith = (text: string): Problem[] => {
  const found = problemsWithPaste(text);
  if (found.length > 0 || recogniseReferences(text) !== null) return found;
  return [problem('imports.paste-unrecognised', 'text')];
};

/** A box for references or DOIs; what was pasted stays until it is on its way. */
export function PasteForm({ networkId }: { networkId: string }) {
  const t = useMessages(importMessages);
  const textOf = useProblemText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [start, { loading, error }] = useMutation(START_IMPORT);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsWith(text);
    setProblems(found);
    if (found.length > 0) return;
    try {
      const { data } = await start({ variables: { input: { networkId, text } } });
      if (data) await navigate(`/import/${data.startImport.id}`);
    } catch (refused) {
      setProblems(problemsOf(refused));
    }
  };
  return (
    <form className={classes.paste} onSubmit={(event) => void send(event)} noValidate>
      <Textarea
        label={t.pasteLabel}
        description={t.pasteHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={problems.map(textOf)[0]}
        autosize
        minRows={6}
        maxRows={14}
        spellCheck={false}
      />
      {error !== undefined && failureOf(error).kind !== 'problems' && <FailureState error={error} />}
      <Button type="submit" variant="outline" busy={loading}>
        {t.pasteSend}
      </Button>
    </form>
  );
}
