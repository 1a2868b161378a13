import type { Problem } from '@samspil/domain/shared';

/** How sending ended: with the id of the import, or with what was wrong. */
export type Sent =
  | { readonly importId: string }
  | { readonly problems: readonly Problem[] }
  | { readonly failed: 'signed-out' | 'no-access' | 'connection' | 'stopped' };

interface Answer {
  readonly importId?: string;
  readonly error?: { readonly problems?: readonly Problem[] };
}

/** Sends files to the API as parts of this name; `onProgress` gets the share that has left, from 0 to 1. */
export function sendFiles(
  address: string,
  part: string,
  files: readonly File[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  const form = new FormData();
  for (const file of files) form.append(part, file, file.name);
  // XMLHttpRequest because fetch cannot tell how much has been sent.
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ failed: 'connection' });
    request.onabort = () => resolve({ failed: 'stopped' });
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    request.setRequestHeader('x-samspil-upload', '1');
    request.send(form);
  });
}

function readAnswer(status: number, body: string): Sent {
  if (status === 401) return { failed: 'signed-out' };
  if (status === 403) return { failed: 'no-access' };
  const answer = parse(body);
  if (answer.importId !== undefined) return { importId: answer.importId };
  return answer.error?.problems ? { problems: answer.error.problems } : { failed: 'connection' };
}

function parse(body: string): Answer {
  try {
    return JSON.parse(body) as Answer;
  } catch {
    return {};
  }
}
