import type { Problem } from '@samspil/domain/shared';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { defineMessages, useLanguage, useMessages, type Messages } from './i18n';

type Params = NonNullable<Problem['params']>;

/** What is wrong and what to do, in one sentence; with values as a function: `({ max }) => …`. */
type ProblemText = string | ((params: Params) => string);

/** A capability's texts: `defineProblemTexts<KnowledgeProblemCode>(da, en)`; a missing code fails the type check. */
export type ProblemTexts<Code extends string = string> = Messages<Readonly<Record<Code, ProblemText>>>;

export function defineProblemTexts<Code extends string>(
  da: Record<Code, ProblemText>,
  en: Record<Code, ProblemText>,
): ProblemTexts<Code> {
  return { da, en };
}

/** Where the texts of all capabilities come from; set by the app, downloaded when a screen first needs them. */
export const ProblemTextsContext = createContext<() => Promise<ProblemTexts>>(() =>
  Promise.resolve({ da: {}, en: {} }),
);

const generalMessages = defineMessages(
  { unknown: 'Noget skal rettes, før vi kan gemme.' },
  { unknown: 'Something must be corrected before we can save.' },
);

/** Turns a problem from the domain or the API into the reader's language. */
export function useProblemText(): (problem: Problem) => string {
  const load = useContext(ProblemTextsContext);
  const { language } = useLanguage();
  const { unknown } = useMessages(generalMessages);
  const [texts, setTexts] = useState<ProblemTexts>();
  useEffect(() => {
    let wanted = true;
    void load().then((loaded) => {
      if (wanted) setTexts(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  return useCallback(
    (problem) => {
      const text = texts?.[language][problem.code] ?? unknown;
      return typeof text === 'string' ? text : text(problem.params ?? {});
    },
    [texts, language, unknown],
  );
}
