import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readOverviewAddress, writeOverviewAddress, type OverviewAddress } from './overview-address';

export type ChangeOverview = (changes: Partial<OverviewAddress>) => void;

/** The overview in the address, and how to change it without losing the place on the page. */
export function useOverviewAddress() {
  const [parameters, setParameters] = useSearchParams();
  const overview = useMemo(() => readOverviewAddress(parameters), [parameters]);
  const change: ChangeOverview = useCallback(
    (changes) =>
      setParameters((current) => writeOverviewAddress({ ...readOverviewAddress(current), ...changes }), {
        preventScrollReset: true,
      }),
    [setParameters],
  );
  return { overview, change };
}
