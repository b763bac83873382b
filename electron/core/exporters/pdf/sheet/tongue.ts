import { baseDirection } from '../../../../../shared/text/direction.ts';

/** The language that hyphenation and the choice of glyphs follow. */
export interface Tongue {
  /** ISO 639, two or three letters. */
  readonly language: string;
  /** ISO 3166, two letters. */
  readonly region: string | null;
}

/** An article's language: what it says, as far as it is well formed, else what its script suggests. */
export function tongueOf(language: string | null, text: string): Tongue {
  const said = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/i.exec(language ?? '');
  if (said?.[1] !== undefined) {
    return { language: said[1].toLowerCase(), region: said[2]?.toUpperCase() ?? null };
  }
  return { language: suggestedBy(text.slice(0, 4000)), region: null };
}

function suggestedBy(sample: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return 'ja';
  if (/\p{Script=Hangul}/u.test(sample)) return 'ko';
  if (/\p{Script=Han}/u.test(sample)) return 'zh';
  if (baseDirection(sample) !== 'rtl') return 'en';
  return /\p{Script=Hebrew}/u.test(sample) ? 'he' : 'ar';
}
