/**
 * Verbs by which newspapers attribute words, in the forms that stand beside a quotation. `addressed` ones are followed by
 * who is spoken to, and not by who speaks.
 */
const speaking = {
  en:
    'said says say saying adds added adding stated states declared declares announced announces insisted insists ' +
    'argued argues claimed claims warned warns wrote writes tweeted replied replies responded answered explained ' +
    'explains noted notes remarked observed stressed stresses emphasised emphasized asserted alleged admitted ' +
    'acknowledged conceded confirmed denied vowed promised pledged boasted complained continued concluded recalled ' +
    'quipped commented joked thundered fumed according quoted called calls asked asks',
  de:
    'sagt sagte sagten erklärte erklärt betonte betont meinte meint warnte warnt schrieb schreibt kritisierte ' +
    'forderte fordert behauptete ergänzte antwortete zitierte äußerte zufolge laut fragte kündigte versicherte',
  fr:
    'dit déclaré déclare affirmé affirme ajouté ajoute estimé estime expliqué explique assuré assure souligné ' +
    'souligne averti prévenu écrit répondu répond lancé lance martelé insisté selon précisé indiqué commenté',
  es:
    'dijo dice declaró declara afirmó afirma añadió agregó señaló señala aseguró asegura explicó explica advirtió ' +
    'escribió respondió insistió sostuvo según denunció manifestó recalcó subrayó',
  ar: 'قال قالت يقول تقول أضاف أضافت وأضاف وقال وقالت صرح صرحت أكد أكدت وأكد أعلن أعلنت ذكر ذكرت أوضح أوضحت شدد حذر كتب نقلت بحسب',
  fa: 'گفت گفته می‌گوید افزود اظهار تأکید تاکید اعلام نوشت هشدار تصریح خاطرنشان',
  ru:
    'сказал сказала заявил заявила заявили отметил отметила подчеркнул подчеркнула добавил добавила сообщил ' +
    'сообщила написал написала ответил словам пояснил',
} as const;
const addressed = 'told tells asked asks reminded informed assured urged';
/** Written without blanks. */
const unspaced = [
  '说',
  '說',
  '表示',
  '称',
  '稱',
  '指出',
  '强调',
  '強調',
  '宣布',
  '写道',
  '回应',
  'と述べ',
  'と語',
  'と話',
  'と言',
];

const ADDRESSED = new Set(addressed.split(' '));
const VERB = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${[...Object.values(speaking), addressed].join(' ').split(' ').join('|')})(?![\\p{L}\\p{M}\\p{N}])|${unspaced.join('|')}`,
  'giu',
);

export interface SpeechVerb {
  /** UTF-16 code units of the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** Who follows is spoken to. */
  readonly addressed: boolean;
}

/** Verbs of speaking in a text, ascending. */
export function speechVerbs(text: string): SpeechVerb[] {
  return Array.from(text.matchAll(VERB), ({ 0: verb, index }) => ({
    start: index,
    end: index + verb.length,
    addressed: ADDRESSED.has(verb.toLowerCase()),
  }));
}
