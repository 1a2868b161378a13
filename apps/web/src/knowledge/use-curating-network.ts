import { isCurator } from '@samspil/domain/knowledge';
import { useViewer } from '../shared/viewer';

/** The network whose desk the viewer opens: one the viewer curates, else one the viewer is in. */
export function useCuratingNetwork(): string | null {
  const { viewer } = useViewer();
  const curated = viewer.networks.find(({ networkId }) => isCurator(viewer, networkId));
  return (curated ?? viewer.networks[0])?.networkId ?? null;
}
