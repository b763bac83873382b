import { PDFDocument } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { splitBlocks } from '../../../shared/text/canonical.ts';
import { aPdf, aScan } from '../../builders/pdf.ts';
import { printed, sampleArticle } from '../../builders/exported-pdf.ts';
import { typesetPdf } from '../../builders/typeset-pdf.ts';
import { TestWorkspace } from '../../builders/workspace.ts';
import { aFile, lines, read, refusal } from './reading.ts';

const sampleFile = async (name: string) =>
  aFile(name, await readFile(path.join(import.meta.dirname, 'samples', name)));

/** A newspaper's page: two columns, indents, hyphenation, a running head, page numbers, a list, a footnote. */
const newspaper = (body: string): string => `
#set document(title: "Microsoft Word - strike7.doc", author: "Maren Quill", date: datetime(year: 2024, month: 3, day: 11))
#set page(
  width: 170mm, height: 200mm, margin: 18mm,
  header: context [The Lanvern Courier #h(1fr) 11 March 2024 #h(1fr) #counter(page).display()],
  footer: align(center)[#context counter(page).display("1 / 1", both: true)],
)
#set text(font: "Source Serif 4", size: 9.5pt, lang: "en", hyphenate: true)
#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)
${body}`;

test('a newspaper’s columns become paragraphs again', async () => {
  const bytes = await typesetPdf(
    newspaper(`
#text(size: 24pt, weight: "bold")[Pilots’ Strike Shuts the Port of Lanvern]
#v(4pt)
#columns(2, gutter: 14pt)[
Every pilot of the harbour of Lanvern laid down work on Monday morning, and by the afternoon nothing larger than a fishing smack could pass the Narrows. The wind-swept quays, usually busy with lorries, stood empty but for pickets. “We have asked for shorter watches since the autumn,” said Ilse Brandt, who speaks for the pilots’ guild; “nobody listened until the lights went out.”

The port authority, a well-known opponent of the guild’s demands, called the walk-out irresponsible and unlawful. Its director, Konrad Vael, told reporters that the authority was considering an injunction, but would prefer to negotiate a settlement that gives shipping companies certainty before the equinoctial gales begin.

#text(weight: "bold")[What the pilots want]

Three demands stand behind the strike: watches of eight hours rather than twelve, a second launch for the outer station, and the reinstatement of two colleagues who were dismissed after they had refused to bring a tanker in during the storm of the second of February. The dismissals, the guild says, were unprecedented. The well-known case has since been taken to the administrative court, where a decision is not expected before the summer.

- shorter watches for every crew on the outer station
- a second launch
- the reinstatement of both colleagues

Shipping companies count their losses. A single day of waiting costs between forty and sixty thousand crowns for a vessel of ordinary size, and insurers have begun to ask for supplementary premiums from those who anchor in the roads. The chamber of commerce has therefore demanded that the ministry intervene; the ministry replied that it was observing developments with concern and that both parties were responsible adults. Wind-swept and wet, the pickets laughed when the answer was read to them over a loudspeaker.

The strike continues. Nobody in the harbour offices would predict its ending, and the barometer is falling.#footnote[The barometer stood at 29.2 inches on Monday evening.] On Tuesday the guild will vote on whether to extend the walk-out to the neighbouring ports of Sarrow and Keld, whose pilots have so far only declared their sympathy. Should they join, three quarters of the country’s grain imports would be held up within a week, and the government’s patience with responsible adults would presumably come to an end.
]`),
  );
  const article = await read(aFile('strike.pdf', bytes));
  expect(lines(article)).toEqual([
    'headline: Pilots’ Strike Shuts the Port of Lanvern',
    'paragraph: Every pilot of the harbour of Lanvern laid down work on Monday morning, and by the afternoon nothing larger than a fishing smack could pass the Narrows. The wind-swept quays, usually busy with lorries, stood empty but for pickets. “We have asked for shorter watches since the autumn,” said Ilse Brandt, who speaks for the pilots’ guild; “nobody listened until the lights went out.”',
    'paragraph: The port authority, a well-known opponent of the guild’s demands, called the walk-out irresponsible and unlawful. Its director, Konrad Vael, told reporters that the authority was considering an injunction, but would prefer to negotiate a settlement that gives shipping companies certainty before the equinoctial gales begin.',
    'heading: What the pilots want',
    'paragraph: Three demands stand behind the strike: watches of eight hours rather than twelve, a second launch for the outer station, and the reinstatement of two colleagues who were dismissed after they had refused to bring a tanker in during the storm of the second of February. The dismissals, the guild says, were unprecedented. The well-known case has since been taken to the administrative court, where a decision is not expected before the summer.',
    'list-item: shorter watches for every crew on the outer station',
    'list-item: a second launch',
    'list-item: the reinstatement of both colleagues',
    'paragraph: Shipping companies count their losses. A single day of waiting costs between forty and sixty thousand crowns for a vessel of ordinary size, and insurers have begun to ask for supplementary premiums from those who anchor in the roads. The chamber of commerce has therefore demanded that the ministry intervene; the ministry replied that it was observing developments with concern and that both parties were responsible adults. Wind-swept and wet, the pickets laughed when the answer was read to them over a loudspeaker.',
    'paragraph: The strike continues. Nobody in the harbour offices would predict its ending, and the barometer is falling.1 On Tuesday the guild will vote on whether to extend the walk-out to the neighbouring ports of Sarrow and Keld, whose pilots have so far only declared their sympathy. Should they join, three quarters of the country’s grain imports would be held up within a week, and the government’s patience with responsible adults would presumably come to an end.',
    'paragraph: 1The barometer stood at 29.2 inches on Monday evening.',
  ]);
  expect(article).toMatchObject({
    format: 'pdf',
    title: 'Pilots’ Strike Shuts the Port of Lanvern',
    author: 'Maren Quill',
    published: '2024-03-11',
    language: 'en',
    warnings: [],
  });
});

test('our own export gives its article to the letter', async () => {
  const desk = new TestWorkspace();
  const exported = await sampleArticle(desk);
  const { bytes } = await printed(desk, [exported]);
  const article = await read(aFile('export.pdf', bytes));
  const { document } = exported;
  expect(article.blocks).toEqual(
    splitBlocks(document).map(({ kind, start, end }) => ({ kind, text: document.text.slice(start, end) })),
  );
  expect(article).toMatchObject({
    title: exported.article.title,
    source: 'Slantwise sample briefing',
    published: '2015-11-22',
    warnings: ['The annotations in it were not taken in, only its text.'],
  });
});

test('an Arabic page that a browser printed: joined forms, loose vowel signs, mirrored brackets', async () => {
  const article = await read(await sampleFile('water-talks-ar.pdf'));
  expect(lines(article)).toEqual([
    'headline: تعثّر المحادثات حول مياه نهر سالم',
    'paragraph: أعلنت وزارة الموارد المائية، الاثنين ١١ مارس ٢٠٢٤، أن المحادثات مع الجانب الآخر «تعثّرت مجدداً» بعد ثلاث جولات. وقال المتحدث باسم الوزارة كريم الشامي إن بلاده «لن تقبل بأي أمر واقع» يُفرض عليها في مسألة السد، مضيفاً أن نسبة المياه انخفضت إلى 37.5 في المئة مقارنة بعام 2019.',
    'paragraph: وردّت شركة Salim Hydro Ltd. في بيان بالإنجليزية إنها ملتزمة بالاتفاق (اتفاق عام 1998) الذي وقّعه الطرفان، ودعت إلى عدم تسييس الملف. أما المزارعون في القرى القريبة فيقولون إنهم لا يستطيعون الانتظار حتى الصيف المقبل.',
  ]);
  // Printed is not published.
  expect(article).toMatchObject({ language: 'ar', published: null });
});

test('Hebrew with words and numbers in Latin letters', async () => {
  const hebrew = [
    'מועצת העיר אישרה אמש (יום ראשון) קיצוץ של 12% בתקציב המוזיאון הימי לשנת 2022, בניגוד להמלצת הוועדה המקצועית. ״זו פגיעה קשה בתרבות״, אמרה מנהלת המוזיאון, ד״ר רונית אלמוג, בשיחה עם NewsDesk Weekly אתמול.',
    'ראש העיר טען כי מדובר בצעד זמני בלבד, וכי התקציב יושב לקדמותו בשנת 2024 לכל המאוחר.',
  ];
  const bytes = await typesetPdf(`
#set page(width: 150mm, height: 120mm, margin: 18mm)
#set text(font: ("Source Serif 4", "Noto Serif Hebrew"), size: 11pt, lang: "he")
#set par(justify: true)
${hebrew.join('\n\n')}`);
  const article = await read(aFile('a.pdf', bytes));
  expect(article.blocks.map(({ text }) => text)).toEqual(hebrew);
  expect(article.language).toBe('he');
});

test('Chinese lines are joined without blanks', async () => {
  const chinese = [
    '临江市交通局周一宣布，原定于今年秋季投入运营的新电车线将推迟至明年春天通车。局长沈岚表示，延期是“为了安全”，但没有说明具体原因。记者从多个渠道了解到，工程款纠纷才是真正的原因。',
    '市民对此反应不一。住在江北的王女士说，她已经等了三年，“再等半年也无所谓”；而沿线商铺的经营者则担心客流继续减少。',
  ];
  const bytes = await typesetPdf(`
#set page(width: 120mm, height: 120mm, margin: 18mm)
#set text(font: ("Source Serif 4", "Noto Serif SC"), size: 11pt, lang: "zh")
#set par(justify: true, first-line-indent: (amount: 2em, all: true), spacing: .65em)
#text(size: 18pt)[临江市新电车线延期通车]

${chinese.join('\n\n')}`);
  const article = await read(aFile('a.pdf', bytes));
  expect(article.blocks.map(({ text }) => text)).toEqual(['临江市新电车线延期通车', ...chinese]);
  expect(article).toMatchObject({ title: '临江市新电车线延期通车', language: 'zh' });
});

test('a Chinese PDF that names its map of characters and does not hold it', async () => {
  const words = '临江市新电车线延期通车';
  const codes = Buffer.from(words, 'utf16le').swap16().toString('hex');
  const page = `BT /F1 14 Tf 50 700 Td <${codes}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${page.length}>>\nstream\n${page}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const file = aFile('a.pdf', `%PDF-1.4\n${body}trailer <</Root 1 0 R/Size 8>>\n%%EOF`);
  expect(lines(await read(file))).toEqual([`paragraph: ${words}`]);
});

test('a scan, a locked and a damaged PDF are told apart in words', async () => {
  expect(await refusal(aFile('scan.pdf', await aScan()))).toMatchObject({
    code: 'format',
    message:
      '“scan.pdf” is a scan: its pages are pictures and hold no text; put it through text recognition (OCR) first.',
    details: { reason: 'scan' },
  });
  const locked = await aPdf(['Nobody may read this.']);
  locked.encrypt({ userPassword: 'open', ownerPassword: 'own' });
  expect(await refusal(aFile('locked.pdf', await locked.save()))).toMatchObject({
    message: '“locked.pdf” is protected by a password: save a copy without one and import that.',
    details: { reason: 'password' },
  });
  expect((await refusal(aFile('torn.pdf', '%PDF-1.7\nnothing'))).details['reason']).toBe('damaged');
  const blank = await PDFDocument.create();
  blank.addPage();
  expect((await refusal(aFile('blank.pdf', await blank.save()))).details['reason']).toBe('no-text');
});

test('pages of a mixed PDF that hold no text are named', async () => {
  const pages = ['The first page of the report.', null, 'The third page of the report.', null, null];
  const article = await read(aFile('mixed.pdf', await (await aPdf(pages)).save()));
  expect(article.warnings).toEqual([
    'Pages 2 and 4–5 hold no text that can be read; if they are scans, what they say is missing here.',
  ]);
});
