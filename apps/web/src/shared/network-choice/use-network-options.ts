import { useFormat } from '../i18n';
import { useViewer } from '../viewer';

/** The networks by their names in the reader's language, to choose between. */
export function useNetworkOptions(offered: readonly string[]): readonly { value: string; label: string }[] {
  const format = useFormat();
  const { networkNames } = useViewer();
  return offered.map((value) => {
    const name = networkNames.get(value);
    return { value, label: name ? format.text(name) : value };
  });
}
