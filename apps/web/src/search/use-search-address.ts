import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readSearchAddress, writeSearchAddress, type SearchAddress } from './search-address';

/** The search in the address, and how to change it. Changing a filter keeps the place on the page. */
export function useSearchAddress() {
  const [parameters, setParameters] = useSearchParams();
  const search = useMemo(() => readSearchAddress(parameters), [parameters]);
  const change = useCallback(
    (next: SearchAddress) => void setParameters(writeSearchAddress(next), { preventScrollReset: true }),
    [setParameters],
  );
  return { search, change };
}
