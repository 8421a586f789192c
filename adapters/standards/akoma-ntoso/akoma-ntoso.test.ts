/** Akoma Ntoso out and in: valid by the official schema, nothing dangling, every character and provision back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicView } from '@moc/domain/dataset';
import { walkProvisions } from '@moc/domain/resolution';
import { sliceSpan } from '@moc/domain/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAkomaNtoso, encodeAkomaNtoso, lossesOfAkomaNtoso, standardRefusals } from '../index.ts';
import { readExampleDossier } from '../testing/example.ts';
import { anyText, dossierOf, unwrap } from '../testing/generated.ts';
import { findSchemaFaults } from '../testing/schemas.ts';

const example = readExampleDossier();
const xml = encodeAkomaNtoso(example);

/** Texts of the corpus and the examples, whichever there are. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const corpus = ['corpus', 'examples'].flatMap((room) => {
  const files = readdirSync(join(root, room), { withFileTypes: true, recursive: true });
  return files
    .filter((entry) => entry.isFile() && /^(?:nguyen-van|text)\.txt$/u.test(entry.name))
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)));
});

function expectRoundTrip(text: string): void {
  const dossier = dossierOf(text);
  const written = encodeAkomaNtoso(dossier);
  const read = unwrap(decodeAkomaNtoso(written));
  expect(read.text).toBe(text);
  expect(read.body).toEqual(dossier.resolution.body);
  expect(read.appendices).toEqual(dossier.resolution.appendices);
  expect(read.diagnostics).toEqual([]);
  expect(findSchemaFaults('akomaNtoso', written)).toEqual([]);
}

describe('the real example', () => {
  test('is valid by the schema of the OASIS Standard', () => expect(findSchemaFaults('akomaNtoso', xml)).toEqual([]));

  test('comes back whole: text, provisions, head, days', () => {
    const read = unwrap(decodeAkomaNtoso(xml));
    expect(read.text).toBe(example.resolution.text);
    expect(read.body).toEqual(example.resolution.body);
    expect(read.isOriginalText).toBe(true);
    expect(read.diagnostics).toEqual([]);
    expect(read.title).toEqual(example.resolution.title);
    expect(read.issuer).toEqual(example.resolution.issuer);
    expect(read.enactingWords?.text).toBe('QUYẾT NGHỊ:');
    expect([read.adoptedOn, read.effectiveFrom]).toEqual(['2023-12-07', '2023-12-17']);
    expect(read.work).toBe('/akn/vn/act/nghi-quyet/hoi-dong-nhan-dan-tinh-ben-tre/2023-12-07/nn');
  });

  test('has the outline of the mapping', () => {
    const ids = [...xml.matchAll(/<(article|paragraph|point) eId="([^"]+)"/gu)].map(([, , id]) => id);
    expect(ids.filter((id) => /^art_\d$/u.test(id ?? ''))).toEqual(['art_1', 'art_2', 'art_3']);
    expect(ids.filter((id) => id?.startsWith('art_2__para_2__')).map((id) => id?.at(-1))).toEqual([...'abcdđeghiklmnopqrstuv']);
    expect(ids.filter((id) => id?.startsWith('art_2__para_3__')).map((id) => id?.at(-1))).toEqual([...'abcdđegh']);
    expect([...xml.matchAll(/<alinea eId="art_2__para_3__point_d__al_\d+"/gu)]).toHaveLength(10);
  });

  test('marks figures where they stand, with what they measure and how they compare', () => {
    const { quantities, text } = unwrap(decodeAkomaNtoso(xml));
    const found = quantities.map(({ span, normalized, kind, measures }) => [sliceSpan(text, span).normalize('NFC'), normalized, kind, measures]);
    expect(found).toContainEqual(['6,5% - 7%', '[6.5,7] percent', 'range', 'Tốc độ tăng trưởng kinh tế (GRDP)']);
    expect(found).toContainEqual(['47%', '~47 percent', 'about', 'Đóng góp của năng suất nhân tố tổng hợp (TFP) vào tăng trưởng GRDP']);
    expect(found.find(([words]) => words?.startsWith('1.750 triệu USD'))?.slice(1)).toEqual(['[1750,) usd-million', 'at-least', 'Kim ngạch xuất khẩu']);
    for (const { span, part } of quantities.filter(({ normalized }) => normalized !== undefined)) {
      const all = [...example.plan.targets.flatMap(({ parts }) => parts), ...example.plan.hidden];
      expect(all.find(({ address }) => address === part)?.valueSpan).toEqual(span);
    }
  });

  test('what a share is taken of goes out and comes back with its part', () => {
    const text = 'NGHỊ QUYẾT\nVề nhiệm vụ năm 2030\nQUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu chủ yếu\na) Kinh tế số chiếm 15% GRDP.\n';
    const dossier = dossierOf(text);
    const [part] = dossier.plan.targets.flatMap(({ parts }) => parts);
    expect(part?.denominator).toBe('GRDP');
    const written = encodeAkomaNtoso(dossier);
    expect(findSchemaFaults('akomaNtoso', written)).toEqual([]);
    expect(unwrap(decodeAkomaNtoso(written)).quantities).toMatchObject([{ part: part?.address, denominator: 'GRDP' }]);
  });

  test('cites documents by their addresses', () => {
    const { references, text } = unwrap(decodeAkomaNtoso(xml));
    const petition = references.find(({ href }) => href.endsWith('6580-ttr-ubnd'));
    expect(petition?.href).toBe('/akn/vn/doc/to-trinh/uy-ban-nhan-dan-tinh/2023-10-27/6580-ttr-ubnd');
    expect(petition && sliceSpan(text, petition.span)).toMatch(/^Tờ trình số 6580/u);
  });

  test('is the same every time, and says what it does not carry', () => {
    expect(encodeAkomaNtoso(readExampleDossier())).toBe(xml);
    const losses = lossesOfAkomaNtoso(example);
    expect(losses.map(({ code }) => code)).toContain('standard/akn-without-figures');
    for (const { code } of losses) expect(standardRefusals).toHaveProperty([code]);
  });

  test('the public view is valid, round, and has no withheld word', () => {
    const seen = publicView(example);
    const written = encodeAkomaNtoso(seen);
    expect(findSchemaFaults('akomaNtoso', written)).toEqual([]);
    const read = unwrap(decodeAkomaNtoso(written));
    expect(read.text).toBe(seen.resolution.text);
    expect(read.body).toEqual(seen.resolution.body);
    expect(read.withheld).toEqual(seen.withheld);
    expect(seen.withheld.length).toBeGreaterThan(0);
    expect(xml).toContain('Tuyển quân');
    expect(written).not.toContain('Tuyển quân');
  });
});

describe('the schema and our lint bite', () => {
  const broken: readonly (readonly [string, (text: string) => string])[] = [
    ['an eId used twice', (text) => text.replace('eId="art_2"', 'eId="art_1"')],
    ['a quantity without refersTo', (text) => text.replace(/(<quantity eId="[^"]+") refersTo="[^"]+"/u, '$1')],
    ['an eId with a blank', (text) => text.replace('eId="art_1"', 'eId="art 1"')],
    ['a body before the preamble', (text) => text.replace('<preface>', '<body/><preface>')],
  ];
  test.each(broken)('%s is not valid', (_, damage) => expect(findSchemaFaults('akomaNtoso', damage(xml))).not.toEqual([]));

  test('a reference that leads nowhere is valid by the schema and found by us', () => {
    const dangling = xml.replace('refersTo="#ct-grdp-growth"', 'refersTo="#ct-nothing"');
    expect(findSchemaFaults('akomaNtoso', dangling)).toEqual([]);
    const { diagnostics } = unwrap(decodeAkomaNtoso(dangling));
    expect(diagnostics).toMatchObject([{ code: 'standard/dangling-reference', parameters: { reference: '#ct-nothing', attribute: 'refersTo' } }]);
  });
});

describe('round trips', () => {
  test.each(corpus)('%s', (path) => expectRoundTrip(readFileSync(join(root, path), 'utf8')));

  test('there are texts to try', () => expect(corpus.length).toBeGreaterThan(0));

  test('every text comes back character for character, with its provisions', () => {
    fc.assert(fc.property(anyText, expectRoundTrip), { numRuns: 400 });
  });

  test('line ends, controls, halves of letters and markup survive', () => {
    for (const text of [
      '',
      ' ',
      '\r\n',
      'Điều 1. <b>&amp;]]>\r\nx\u0000\ud83d y\ufffe',
      '\ud800',
      'QUYẾT NGHỊ:\rĐiều 1.\r1.\ra)',
      'a) \u0001',
      'STT\tChỉ tiêu\tKế hoạch năm 2031\n2\tXuất khẩu\t1.750\ufeff\n',
    ])
      expectRoundTrip(text);
  });
});

describe('files of other makers', () => {
  const foreign = readFileSync(new URL('../testing/by-hand.akn.xml', import.meta.url), 'utf8');

  test('give words, provisions with our addresses, figures and citations', () => {
    const read = unwrap(decodeAkomaNtoso(foreign));
    const provisions = [...walkProvisions(read.body)];
    expect(read.isOriginalText).toBe(false);
    expect(read.diagnostics).toEqual([]);
    expect(provisions.map(({ address }) => address)).toEqual([
      ...['dieu-1', 'dieu-2', 'dieu-2.khoan-2', ...[...'acdđik'].map((letter) => `dieu-2.khoan-2.diem-${letter}`), 'dieu-2.khoan-3'],
      ...['dieu-2.khoan-3.diem-e', 'dieu-2.khoan-3.diem-e.doan-1', 'dieu-3', 'dieu-3.khoan-1', 'dieu-3.khoan-2'],
    ]);
    const point = provisions.find(({ address }) => address === 'dieu-2.khoan-2.diem-đ');
    expect(point && sliceSpan(read.text, point.span)).toBe('đ) GRDP bình quân đầu người đạt 60,3 triệu đồng/người;');
    expect(point?.number).toBe('đ');
    const titled = provisions.find(({ address }) => address === 'dieu-3');
    expect(titled?.headingSpan && sliceSpan(read.text, titled.headingSpan)).toBe('Tổ chức thực hiện');
    expect(read.quantities.map(({ span }) => sliceSpan(read.text, span))).toContain('6,5% - 7%');
    expect(read.text).toContain('thông qua ngày 07 tháng 12 năm 2023 và có hiệu lực');
    for (const { span, children } of provisions) for (const child of children) expect(child.span.start >= span.start && child.span.end <= span.end).toBe(true);
  });

  test('what we wrote and somebody edited is read as it stands, and said', () => {
    const edited = unwrap(decodeAkomaNtoso(xml.replace('23.500 tỷ đồng', '24.000 tỷ đồng')));
    expect(edited.diagnostics.map(({ code }) => code)).toEqual(['standard/text-changed']);
    expect(edited.text).toContain('24.000 tỷ đồng');
    expect(edited.body).toEqual(example.resolution.body);
  });

  test.each([
    ['another root', '<html/>', 'standard/not-akoma-ntoso'],
    ['another namespace', '<akomaNtoso><act><body/></act></akomaNtoso>', 'standard/not-akoma-ntoso'],
    ['a judgment', '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><judgment/></akomaNtoso>', 'standard/not-akoma-ntoso'],
    ['no XML', 'Điều 1.', 'standard/not-well-formed'],
  ])('%s is refused', (_, text, code) => {
    const outcome = decodeAkomaNtoso(text);
    expect(!outcome.ok && outcome.refusals[0].code).toBe(code);
  });

  test('no file makes the reader fail', () => {
    const damaged = fc.tuple(fc.nat(xml.length), fc.nat(40), fc.string({ maxLength: 8 })).map(([at, cut, put]) => xml.slice(0, at) + put + xml.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (text) => void decodeAkomaNtoso(text)),
      { numRuns: 150 },
    );
  });
});
