import { isCurator } from '@samspil/domain/knowledge';
import { useNetworkChoice, type NetworkChoice } from '../shared/network-choice';
import { useViewer } from '../shared/viewer';

/** The network whose desk the viewer opens: among those the viewer curates, else those the viewer is in. */
export function useCuratingNetwork(): NetworkChoice {
  const { viewer } = useViewer();
  const all = viewer.networks.map(({ networkId }) => networkId);
  const curated = all.filter((networkId) => isCurator(viewer, networkId));
  return useNetworkChoice(curated.length > 0 ? curated : all);
}
