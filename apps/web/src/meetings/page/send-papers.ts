import type { Problem } from '@samspil/domain/shared';
import { v7 } from 'uuid';

interface SentPapers {
  readonly problems: readonly Problem[];
  /** They could not be sent for another reason than a rule. */
  readonly failed: boolean;
}

/** Sends papers for a meeting, or for one item of its agenda. */
export async function sendPapers(meetingId: string, itemId: string, files: readonly File[]): Promise<SentPapers> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  const query = new URLSearchParams(files.map(() => ['fileId', v7()]));
  if (itemId !== '') query.set('itemId', itemId);
  try {
    const response = await fetch(`/meetings/${meetingId}/papers?${query}`, {
      method: 'POST',
      body: form,
      headers: { 'x-samspil-upload': '1' },
    });
    if (response.ok) return { problems: [], failed: false };
    const answer = (await response.json()) as { error?: { problems?: readonly Problem[] } };
    const problems = answer.error?.problems ?? [];
    return { problems, failed: problems.length === 0 };
  } catch {
    return { problems: [], failed: true };
  }
}
