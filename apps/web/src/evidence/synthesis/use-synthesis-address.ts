import {
  countFilters,
  readSynthesisAddress,
  synthesisParameters,
  type SynthesisAddress,
} from '@samspil/domain/evidence';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The synthesis in the address, and how to change it without losing the place on the page. */
export function useSynthesisAddress() {
  const [parameters, setParameters] = useSearchParams();
  const asked = useMemo(() => readSynthesisAddress(parameters), [parameters]);
  const change = useCallback(
    (changes: Partial<SynthesisAddress>) =>
      setParameters((current) => synthesisParameters({ ...readSynthesisAddress(current), ...changes }), {
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return { asked, change };
}

export function asksNothing({ findingIds, filters }: SynthesisAddress): boolean {
  return findingIds.length === 0 && countFilters(filters) === 0;
}
