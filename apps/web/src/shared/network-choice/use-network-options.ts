import { useFormat } from '../i18n';
import { useViewer } from '../viewer';

export type NetworkOptions = readonly { readonly value: string; readonly label: string }[];

/** The networks by their names in the reader's language, to choose between. */
export function useNetworkOptions(offered: readonly string[]): NetworkOptions {
  const format = useFormat();
  const { networkNames } = useViewer();
  return offered.map((value) => {
    const name = networkNames.get(value);
    return { value, label: name ? format.text(name) : value };
  });
}
