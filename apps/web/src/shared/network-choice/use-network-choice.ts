import { useSearchParams } from 'react-router';

const PARAMETER = 'netvaerk';

export interface NetworkChoice {
  /** The network the screen is about; null when it can be about none. */
  readonly networkId: string | null;
  /** What can be chosen; the first needs no mention in the address. */
  readonly offered: readonly string[];
  /** Shows another network; everything else in the address was about the former one, and goes. */
  choose(networkId: string): void;
  /** The address of another screen about the same network: `/kurater/ny?netvaerk=…`; `query` is added. */
  linkTo(path: string, query?: Readonly<Record<string, string>>): string;
}

/** The network in the address (`?netvaerk=`), else the first of those the screen can be about. */
export function useNetworkChoice(offered: readonly string[]): NetworkChoice {
  const [parameters, setParameters] = useSearchParams();
  const [usual = null] = offered;
  const networkId = offered.find((id) => id === parameters.get(PARAMETER)) ?? usual;
  const inAddress = (id: string | null): Record<string, string> =>
    id === null || id === usual ? {} : { [PARAMETER]: id };
  return {
    networkId,
    offered,
    choose: (id) => setParameters(inAddress(id)),
    linkTo: (path, query) =>
      [path, new URLSearchParams({ ...inAddress(networkId), ...query }).toString()].filter(Boolean).join('?'),
  };
}
