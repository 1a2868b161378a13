/** The command that pools a table, against what metafor 3.8.1 for R says of the BCG trials (Colditz et al. 1994). */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runNode } from '../run.mjs';

const TRIALS = [
  [4, 119, 11, 128, 44],
  [6, 300, 29, 274, 55],
  [3, 228, 11, 209, 42],
  [62, 13536, 248, 12619, 52],
  [33, 5036, 47, 5761, 13],
  [180, 1361, 372, 1079, 44],
  [8, 2537, 10, 619, 19],
  [505, 87886, 499, 87892, 13],
  [29, 7470, 45, 7232, 27],
  [17, 1699, 65, 1600, 42],
  [186, 50448, 141, 27197, 18],
  [5, 2493, 3, 2338, 33],
  [27, 16886, 29, 17825, 33],
];
const BCG = ['tpos,tneg,cpos,cneg,ablat', ...TRIALS].join('\n');

/** Way of pooling, digits that must agree: estimate, se, interval, tau², I², Q, prediction interval. */
const REFERENCE = [
  ['EE z', 6, [-0.4302851637, 0.04049875171, -0.5096612584, -0.3509090689, 0, 92.11734685, 152.2330081]],
  ['DL z', 6, [-0.7141172221, 0.1787420895, -1.06444528, -0.3637891641, 0.3087602629, 92.11734685, 152.2330081]],
  ['DL knha', 6, [-0.7141172221, 0.1806966283, -1.107821354, -0.32041309, 0.3087602629, 92.11734685, 152.2330081]],
  ['REML z', 4, [-0.7145323422, 0.1797815161, -1.066897639, -0.3621670455, 0.3132432581, 92.22138452, 152.2330081]],
  ['REML knha', 4, [-0.7145323422, 0.1807917441, -1.108443714, -0.3206209706, 0.3132432581, 92.22138452, 152.2330081]],
  ['PM z', 4, [-0.7149704056, 0.1808979841, -1.069523939, -0.3604168719, 0.3180937119, 92.33090029, 152.2330081]],
  ['PM knha', 4, [-0.7149704056, 0.1808927122, -1.109101768, -0.3208390434, 0.3180937119, 92.33090029, 152.2330081]],
];
const PREDICTIONS = {
  'DL z': [-1.858153753, 0.4299193086],
  'DL knha': [-1.987206963, 0.5589725193],
  'REML z': [-1.866692218, 0.4376275336],
  'REML knha': [-1.996016834, 0.5669521499],
};

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'samspil-synthesis-'));
});
after(() => rmSync(folder, { recursive: true }));

function evaluate(text, ...args) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, text);
  return runNode(['tools/eval-synthesis.mjs', file, ...args]);
}

/** The figures by way of pooling; what is told beside them goes to the other stream, after the array. */
async function pooled(text, ...args) {
  const { output } = await evaluate(text, '--json', ...args);
  const rows = JSON.parse(output.slice(output.indexOf('[\n'), output.lastIndexOf('\n]') + 2));
  return new Map(rows.map((row) => [`${row.method} ${row.test}`, row]));
}

function assertDigits(actual, expected, digits, what) {
  const isNear = Math.abs(actual - expected) <= Math.abs(expected) * 10 ** -digits;
  assert.ok(isNear, `${what}: ${actual} should be ${expected}`);
}

describe('npm run eval:synthesis', () => {
  it('agrees with the reference: closed forms to six digits, searched ones to four', async () => {
    const ways = await pooled(BCG);
    assert.equal(ways.size, 8);
    for (const [way, digits, expected] of REFERENCE) {
      const { estimate, se, ciLower, ciUpper, tau2, i2, q, piLower, piUpper } = ways.get(way);
      [estimate, se, ciLower, ciUpper, tau2, i2, q].forEach((figure, index) =>
        assertDigits(figure, expected[index], digits, `${way} ${index}`),
      );
      const prediction = PREDICTIONS[way];
      if (prediction) assertDigits(piLower, prediction[0], digits, `${way} prediction`);
      if (prediction) assertDigits(piUpper, prediction[1], digits, `${way} prediction`);
    }
    assert.equal(ways.get('EE z').piLower, null);
  });

  it('computes the p values with a library whose tails keep their digits', async () => {
    const { poolStudies } = await import('@samspil/domain/evidence');
    const { distributions } = await import('./synthesis-distributions.mjs');
    const { readStudies } = await import('./synthesis-studies.mjs');
    const { readTable } = await import('./csv-table.mjs');
    const { studies } = readStudies(readTable(BCG));
    const p = (method, test) => poolStudies(studies, distributions, { method, test, level: 0.95 }).value;
    assertDigits(p('EE', 'z').p, 2.288629307e-26, 6, 'p of the common effect');
    assertDigits(p('EE', 'z').qP, 1.996764591e-26, 6, 'p of Q');
    assertDigits(p('DL', 'knha').p, 0.001920766767, 6, 'p by Knapp–Hartung');
  });

  it('reads spreadsheets as people save them', async () => {
    const plain = await pooled('yi,vi\n0.5,0.1\n0.9,0.3\n-0.1,0.2\n');
    const danish = await pooled('\uFEFFTitel;"YI";vi\r\n"a;b";0,5;0,1\r\n\r\nc;0,9;0,3\r\nd;-0,1;0,2\r\ne;NA;0,2\r\n');
    assert.deepEqual(danish, plain);
  });

  for (const [name, text, args, message] of [
    ['no columns that fit', 'a,b\n1,2', [], /^The first row must name yi and vi, or one of: /],
    ['an empty file', '', [], /^The file is empty/],
    ['no rows', 'yi,vi\n', [], /^The file has no rows/],
    ['nothing complete', 'yi,vi\nNA,0.1', [], /^No row has everything/],
    ['a word for a number', 'yi,vi\n0.5,0.1\n0.5,much', [], /^Row 3: vi is "much", which is not a number\.$/],
    ['a variance of 0', 'yi,vi\n0.5,0', [], /^Row 2: the variance is 0/],
    ['a negative variance', 'yi,vi\n\n0.5,-1', [], /^Row 3: the variance is below 0/],
    ['a row that is too long', 'yi,vi\n0.5,0.1,7', [], /^Row 2 has 3 cells/],
    ['an open quotation', 'yi,vi\n"0.5,0.1', [], /^Row 2: a quotation mark is not closed/],
    ['one person', 'm1i,sd1i,n1i,m2i,sd2i,n2i\n1,1,1,1,1,9', [], /^Row 2: n1i is too small \(at least 2\)\.$/],
    ['no correlation', 'm1i,sd1i,m2i,sd2i,ni\n1,1,1,1,9', ['--measure', 'SMCC'], /^Row 2: the correlation of before/],
    ['an unknown measure', 'yi,vi\n1,1', ['--measure', 'XY'], /^--measure takes one of RR, /],
  ]) {
    it(`answers ${name} in one line`, async () => {
      const { code, output } = await evaluate(text, ...args);
      assert.equal(code, 1);
      assert.match(output.trim(), message);
      assert.equal(output.trim().split('\n').length, 1);
    });
  }

  it('tells the regression on latitude and the effect without each trial', async () => {
    const { code, output } = await evaluate(BCG, '--moderator', 'ablat', '--leave-one-out', '--subgroup=ablat');
    assert.equal(code, 0);
    assert.match(output, /slope -0\.02910\d+ \[-0\.04715\d+, -0\.01105\d+\], p 0\.004565\d+/);
    assert.match(output, /row 9: -0\.7947\d+ .* tau² 0\.2731/);
    assert.match(output, /subgroups\.55 Knapp–Hartung needs/);
  });

  it('gives one study back, and says why Knapp–Hartung has no answer', async () => {
    const ways = await pooled('m1i,m2i,sd1i,ni\n52.4,45.1,17.5,40\n', '--measure=SMCR', '--correlation=0.6');
    assertDigits(ways.get('REML z').estimate, 0.4090603967, 8, 'estimate');
    assertDigits(ways.get('REML z').se ** 2, 0.0220916301, 8, 'variance');
    assert.equal(ways.get('REML knha').estimate, null);
    assert.match(ways.get('REML knha').problem, /at least two/);
  });
});
