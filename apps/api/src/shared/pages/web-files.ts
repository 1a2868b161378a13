import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The built interface, beside the API in the workspace and in the container image. */
export const WEB_FOLDER = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));
export const WEB_INDEX = `${WEB_FOLDER}index.html`;

export const webIsBuilt = (): boolean => existsSync(WEB_INDEX);
