/** Drives servers by turns and compares them within each round, so that a busy machine disturbs both alike. */
import { Agent, request } from 'node:http';
import { mean } from '../evaluation/ranking-quality.mjs';
import { percentile } from '../evaluation/scratch-server.mjs';
import { randomFrom } from './corpus.mjs';

const RESAMPLES = 4_000;

/** One request, resolved when the whole answer has been read. A body that must be new each time is a function. */
export function send({ url, agent, headers: own }, given, number) {
  const body = typeof given === 'function' ? given() : given;
  return new Promise((resolve, reject) => {
    const headers = {
      ...own,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-request-number': number,
    };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const ok = response.statusCode === 200;
      response.on('data', () => undefined);
      response.on('end', () => (ok ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const target = (name, url, connections, headers = {}) => ({
  name,
  url,
  headers,
  agent: new Agent({ keepAlive: true, maxSockets: connections }),
});

/** Requests a second that `connections` impatient readers get answered. */
export async function throughput(server, bodies, { connections, seconds }) {
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  let answered = 0;
  let next = 0;
  const reader = async () => {
    while (performance.now() < end) {
      const number = next++ % bodies.length;
      await send(server, bodies[number], number);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, reader));
  return answered / ((performance.now() - started) / 1000);
}

/** `rounds` times both servers in random order; answers each round's ratio of the first to the second, and the rates. */
export async function compare(first, second, bodies, { rounds, ...load }) {
  const random = randomFrom(rounds);
  const results = [];
  for (let round = 0; round < rounds; round++) {
    const order = random() < 0.5 ? [first, second] : [second, first];
    const rates = new Map();
    for (const server of order) rates.set(server.name, await throughput(server, bodies, load));
    results.push({ rates, ratio: rates.get(first.name) / rates.get(second.name) });
  }
  const ratios = results.map(({ ratio }) => ratio);
  const rateOf = (server) => mean(results.map(({ rates }) => rates.get(server.name)));
  return { ratio: mean(ratios), lowerBound: lowerBound(ratios), firstRate: rateOf(first), secondRate: rateOf(second) };
}

/** The lower end of the 95 % interval of the mean, by resampling the rounds (bootstrap). */
export function lowerBound(values) {
  const random = randomFrom(95);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)])),
  );
  return percentile(means, 0.025);
}

/** Milliseconds of each request, one after another; every body is asked `times` times after a first round of warming up. */
export async function latencies(server, bodies, times) {
  const measured = [];
  for (let time = -1; time < times; time++) {
    for (const [number, body] of bodies.entries()) {
      const started = performance.now();
      await send(server, body, number);
      if (time >= 0) measured.push(performance.now() - started);
    }
  }
  return measured;
}
