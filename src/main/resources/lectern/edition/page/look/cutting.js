// How a text is cut into the words that are looked up: exactly as a server of ours cuts it, which has the rules of Unicode
// (annex 29, word boundaries). Signs between letters or digits only belong to a word, so "F.28" is two and "2.5" is one.

/** Letters that Unicode takes for no other ones with marks. */
const BARE = 'ßss æae ðd øo þth đd ħh ıi ĸq łl ŋn œoe ŧt ƀb ƃb ƈc ƌd ƒf ƕhv ƙk ƚl ƞn ƥp ƫt ƭt ƴy ƶz ƿw ǝe ǥG ȝz ȡd ȣou ȥz ȴl ȵn '
  + 'ȶt ȷj ȸdb ȹqp ȼc ȿs ɀz ɇe ɉj ɋq ɍr ɏy ɐa ɓb ɔo ɕc ɖd ɗd ɘe əa ɚa ɛe ɜe ɝe ɞe ɟj ɠg ɡg ɢG ɥh ɦh ɨi ɪI ɫl ɬl ɭl ɯm ɰm ɱm ɲn '
  + 'ɳn ɴN ɵo ɶOE ɼr ɽr ɾr ɿr ʀR ʁR ʂs ʄj ʇt ʈt ʉu ʋv ʌv ʍw ʎy ʏY ʐz ʑz ʗC ʙB ʚe ʛG ʜH ʝj ʞk ʟL ʠq ʣdz ʥdz ʦts ʨtc ʪls ʫlz ʮh '
  + 'ʯh ẜs ẝs ỻll ỿy ⱡl ⱥa ⱦt ⱨh ⱪk ⱬz ⱱv ⱳw ⱴv ⱶh ⱸe ⱺo ⱻE ’\' ‘\' ⁄/';
const LETTERS = new Map(BARE.split(' ').map(([letter, ...others]) => [letter, others.join('')]));

/** Whatever stands on a letter or is not seen belongs to it. */
const MARKS = String.raw`(?!\u200b)[\p{M}\p{Cf}\p{Emoji_Modifier}\uff9e\uff9f]`;
/** Each is a word. */
const SIGNS = String.raw`\p{Script=Han}\p{Script=Hiragana}`;
const KATAKANA = String.raw`\p{Script=Katakana}\u30a0\u30fc\uff70\u3031-\u3035\u309b\u309c`;
/** These have no spaces between words. */
const UNSPACED = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;

/** Signs that are words though no letter is in them, beside the emoji of today. */
const PICTURES = String.raw`\u2388\u2605\u2607-\u2704\u270e-\u2711\u2765-\u2767`;

const some = one => `(?:${one}(?:${MARKS})*)+`;
/** With a tone of skin and the like; several that are joined are one. */
const picture = String.raw`(?![\d#*])[\p{Emoji}${PICTURES}](?:(?!\u200d)${MARKS})*`;
const unspaced = some(String.raw`(?![\p{N}\p{P}])[${UNSPACED}]`);
const line = some(String.raw`\p{Pc}`);
const letters = some(String.raw`(?![${SIGNS}${KATAKANA}${UNSPACED}\p{M}])\p{Alphabetic}`);
const digits = some(String.raw`[\p{Nd}٫]`);
const between = (signs, parts) => `${parts}(?:(?:${signs})(?:${MARKS})*${parts})*`;
/** Between two of these letters a quotation mark belongs to the word, as in a short form. */
const HEBREW = String.raw`[\u05d0-\u05f2\ufb1d\ufb1f-\ufb4f]`;
const quote = `(?<=${HEBREW}(?:${MARKS})*)"(?=(?:${MARKS})*${HEBREW})`;
const run = `(?:${some(`[${KATAKANA}]`)}|(?:${between("['’‘.․:··‧﹒．：＇״]|" + quote, letters)}|${between("['’‘.․,;،؍٫٬⁄﹒．，；＇]", digits)})+)`;
const WORD = new RegExp(String.raw`[${SIGNS}](?:${MARKS})*|${picture}(?:\u200d${picture})*(?:${MARKS})*|${unspaced}|`
    + `(?:${line})?${run}(?:${line}${run})*(?:${line})?`, 'gu');

/** Letters that stand alone, with a stop behind each, as in "p.m.". */
const SHORT_FORM = /^\p{L}(?:\.\p{L})+\.?$/u;

/** A word as it is looked up: in small letters, without accents, and without the stops of a short form. */
function fold(word) {
  // Letter by letter: a whole word's last sigma would become another letter.
  const small = [...word].map(letter => letter.toLowerCase()).join('');
  const plain = (small.normalize('NFKD').replace(/\p{Mn}+/gu, '') || small).replaceAll('״', '"').replaceAll('׳', "'");
  const bare = [...plain].map(letter => LETTERS.get(letter) ?? letter).join('');
  return SHORT_FORM.test(bare) ? bare.replaceAll('.', '') : bare;
}

/** A number with a known unit behind it, which is a word of its own. */
const AMOUNT = new RegExp('^([0-9.,]+)(mg|mcg|ug|μg|ng|g|kg|ml|cl|dl|l|mm|cm|m|km|mmol|umol|μmol|nmol|iu|kcal|kj|mmhg|am|pm'
    + '|h|hr|hrs|min|mins|мг|мкг|г|кг|мл|л|ملغ|مجم|مل)$', 'u');

/** The words of a text, each with where it begins and ends. */
export function wordsOf(text) {
  return [...text.matchAll(WORD)].flatMap(match => {
    const all = { word: fold(match[0]), start: match.index, end: match.index + match[0].length };
    const [, number, unit] = all.word.length === match[0].length && AMOUNT.exec(all.word) || [];
    const middle = all.start + number?.length;
    return unit ? [{ word: number, start: all.start, end: middle }, { word: unit, start: middle, end: all.end }] : [all];
  });
}
