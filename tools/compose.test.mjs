/** docker-compose.yml and the Dockerfile are read and checked here, because not every machine can run them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseDocument } from 'yaml';
import { root } from './cli.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const document = parseDocument(read('docker-compose.yml'), { uniqueKeys: true });
const compose = document.toJS();
const services = Object.entries(compose.services);

const SERVICE_KEYS = new Set(
  'build image restart ports environment depends_on volumes healthcheck profiles read_only tmpfs cap_drop security_opt'.split(
    ' ',
  ),
);

describe('docker-compose.yml', () => {
  it('is YAML without errors or warnings', () => {
    assert.deepEqual([...document.errors, ...document.warnings], []);
  });

  it('has the application, PostgreSQL, Meilisearch and a mail catcher', () => {
    assert.deepEqual(Object.keys(compose.services).sort(), ['app', 'mailpit', 'meilisearch', 'postgres']);
  });

  it('uses only what Compose knows, and pins each image to a version', () => {
    for (const [name, service] of services) {
      for (const key of Object.keys(service)) assert.ok(SERVICE_KEYS.has(key), `${name}.${key}`);
      if (!service.build) assert.match(service.image, /^[a-z/]+:v?\d+(\.\d+)*$/, name);
    }
  });

  it('depends on services and volumes that exist', () => {
    for (const [name, service] of services) {
      for (const other of Object.keys(service.depends_on ?? {}))
        assert.ok(compose.services[other], `${name} → ${other}`);
      for (const volume of service.volumes ?? [])
        assert.ok(volume.split(':')[0] in compose.volumes, `${name}: ${volume}`);
    }
  });

  it('opens ports on this machine only', () => {
    for (const [name, service] of services) {
      for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:\d+:\d+$/, name);
    }
  });

  it('creates the database with Danish sorting', () => {
    const options = compose.services.postgres.environment.POSTGRES_INITDB_ARGS;
    for (const wanted of ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=da'])
      assert.ok(options.includes(wanted));
  });

  it('gives the application the database, the mail server and a secret of its own', () => {
    const { DATABASE_URL, SMTP_URL, AUTH_SECRET, NODE_ENV, PUBLIC_URL } = compose.services.app.environment;
    assert.match(DATABASE_URL, /@postgres:5432\/samspil$/);
    assert.equal(SMTP_URL, 'smtp://mailpit:1025');
    assert.match(AUTH_SECRET, /^\$\{AUTH_SECRET:\?/);
    assert.equal(NODE_ENV, 'production');
    assert.match(PUBLIC_URL, /^\$\{PUBLIC_URL:-http:/);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');

  it('uses a current Node and does not run as root', () => {
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => Number(version));
    assert.equal(versions.length, 2);
    for (const version of versions) assert.ok(version >= 24);
    assert.match(dockerfile, /^USER node$/m);
  });

  it('starts a file that the API is built to', () => {
    const [, started] = /CMD \["node", "apps\/api\/dist\/(.+)\.js"\]/.exec(dockerfile) ?? [];
    assert.ok(read(`apps/api/src/${started}.ts`).length > 0);
  });
});
