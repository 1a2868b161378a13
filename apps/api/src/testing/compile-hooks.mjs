import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcTransform } from '../../../../tools/jest-swc.mjs';

const [, options] = Object.values(swcTransform())[0];

/** Relative imports end in .js though the file is .ts; the domain is read from its source. */
export async function resolve(specifier, context, next) {
  const domain = /^@samspil\/domain\/(.+)$/.exec(specifier)?.[1];
  if (domain !== undefined) {
    return next(new URL(`../../../../libs/domain/src/${domain}/index.ts`, import.meta.url).href, context);
  }
  if (/^\.{1,2}\//.test(specifier) && /\.ts(\?\d+)?$/.test(context.parentURL ?? '')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!/\.ts(\?\d+)?$/.test(url)) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = await transform(await readFile(path, 'utf8'), { ...options, filename: path, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
