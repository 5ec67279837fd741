/** The words of letters and of the pages for subscribing, in each language that they are written in. */
import type { LetterLanguage } from '../../model/subscriber.ts';

export interface LetterWords {
  /** In its own words. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly confirmTitle: (name: string) => string;
  readonly confirmAsk: (name: string) => string;
  readonly confirmLink: string;
  readonly confirmNot: (hours: number) => string;
  readonly knownTitle: (name: string) => string;
  readonly known: (name: string) => string;
  readonly why: (name: string) => string;
  readonly change: string;
  readonly leave: string;
  readonly subscribe: (name: string) => string;
  readonly subscribeLede: string;
  readonly privacy: string;
  readonly address: string;
  readonly sections: string;
  readonly sectionsNote: string;
  readonly inLanguage: string;
  readonly leaveEmpty: string;
  readonly ask: string;
  readonly asked: string;
  readonly askedText: (hours: number) => string;
  readonly confirm: string;
  readonly confirmText: (name: string) => string;
  readonly confirmed: string;
  readonly confirmedText: (name: string) => string;
  readonly stale: string;
  readonly staleText: string;
  readonly leaveTitle: (name: string) => string;
  readonly leaveText: string;
  readonly left: string;
  readonly leftText: string;
  readonly choose: string;
  readonly save: string;
  readonly saved: string;
  readonly savedText: string;
  readonly wrongAddress: string;
  readonly tooMany: string;
  readonly feeds: string;
  readonly feedsText: string;
}

const en: LetterWords = {
  language: 'English',
  direction: 'ltr',
  confirmTitle: (name) => `Please confirm: ${name} by mail`,
  confirmAsk: (name) => `Somebody, we hope it was you, asked for the editions of ${name} to be sent to this address.`,
  confirmLink: 'Confirm, and get them',
  confirmNot: (hours) =>
    `If it was not you, do nothing. We have not stored the address, nothing else will come, and the link ends in ${hours} hours.`,
  knownTitle: (name) => `You get ${name} already`,
  known: (name) =>
    `Somebody, we hope it was you, asked for the editions of ${name} to be sent to this address. They are sent here already; nothing has changed.`,
  why: (name) => `You get this because you subscribed to ${name}.`,
  change: 'Change what you get',
  leave: 'Unsubscribe',
  subscribe: (name) => `Get ${name} by mail`,
  subscribeLede: 'Each edition as it comes out, whole, with the words it rests on.',
  privacy:
    'Your address is kept only after you confirm it, encrypted, and given to nobody. Letters carry no pictures that tell us whether you read them. Each has a link to leave, and then the address is deleted.',
  address: 'E-mail address',
  sections: 'Sections',
  sectionsNote: 'None marked: all of them.',
  inLanguage: 'Language of letters',
  leaveEmpty: 'Leave this field empty',
  ask: 'Send me the link to confirm',
  asked: 'Look into your mail',
  askedText: (hours) =>
    `If that address can get letters from us, one is on its way with a link to confirm. The link is good for ${hours} hours. If nothing comes, look among the junk, and try again tomorrow.`,
  confirm: 'Confirm',
  confirmText: (name) => `One more step: with this button you ask for ${name} by mail.`,
  confirmed: 'You are subscribed',
  confirmedText: (name) => `The next edition of ${name} will come to you.`,
  stale: 'This link is no longer good',
  staleText: 'It may be too old, or not whole. You can ask for a new one.',
  leaveTitle: (name) => `Unsubscribe from ${name}?`,
  leaveText: 'Your address is deleted, and nothing more is sent.',
  left: 'You are unsubscribed',
  leftText: 'Your address is deleted. A letter that is on its way already may still come.',
  choose: 'Change what you get',
  save: 'Save',
  saved: 'Saved',
  savedText: 'The next edition comes as you have chosen.',
  wrongAddress: 'That is no address we can write to. Please look at it again.',
  tooMany: 'There were too many tries from where you are. Please try again in an hour.',
  feeds: 'Or follow it with a feed reader',
  feedsText: 'Feeds need no address and tell nobody who reads them.',
};

const ar: LetterWords = {
  language: 'العربية',
  direction: 'rtl',
  confirmTitle: (name) => `يرجى التأكيد: ${name} عبر البريد`,
  confirmAsk: (name) => `طلب أحدهم، ونأمل أن تكون أنت، إرسال أعداد ${name} إلى هذا العنوان.`,
  confirmLink: 'أؤكد وأريد استلامها',
  confirmNot: (hours) =>
    `إن لم تكن أنت من طلب فلا تفعل شيئًا: لم نحفظ العنوان، ولن يصلك شيء آخر، وتنتهي صلاحية الرابط بعد ${hours} ساعة.`,
  knownTitle: (name) => `تصلك أعداد ${name} بالفعل`,
  known: (name) =>
    `طلب أحدهم، ونأمل أن تكون أنت، إرسال أعداد ${name} إلى هذا العنوان. وهي تصل إليه بالفعل ولم يتغير شيء.`,
  why: (name) => `تصلك هذه الرسالة لأنك مشترك في ${name}.`,
  change: 'تغيير ما يصلك',
  leave: 'إلغاء الاشتراك',
  subscribe: (name) => `${name} عبر البريد`,
  subscribeLede: 'كل عدد عند صدوره كاملًا مع النصوص التي يستند إليها.',
  privacy:
    'لا يُحفظ عنوانك إلا بعد أن تؤكده، ويُحفظ مشفّرًا ولا يُعطى لأحد. ولا تحمل الرسائل صورًا تخبرنا إن كنت قد قرأتها. وفي كل رسالة رابط لإلغاء الاشتراك، وعندها يُحذف العنوان.',
  address: 'عنوان البريد الإلكتروني',
  sections: 'الأقسام',
  sectionsNote: 'إن لم تختر شيئًا وصلتك كلها.',
  inLanguage: 'لغة الرسائل',
  leaveEmpty: 'اترك هذا الحقل فارغًا',
  ask: 'أرسلوا إليّ رابط التأكيد',
  asked: 'راجع بريدك',
  askedText: (hours) =>
    `إن كان ذلك العنوان يستقبل رسائلنا فثمة رسالة في الطريق إليه وفيها رابط للتأكيد صالح لمدة ${hours} ساعة. إن لم يصلك شيء فابحث في البريد غير المرغوب فيه ثم حاول غدًا.`,
  confirm: 'تأكيد',
  confirmText: (name) => `خطوة واحدة بعد: بهذا الزر تطلب ${name} عبر البريد.`,
  confirmed: 'تم اشتراكك',
  confirmedText: (name) => `سيصلك العدد القادم من ${name}.`,
  stale: 'لم يعد هذا الرابط صالحًا',
  staleText: 'قد يكون قديمًا أو غير كامل. يمكنك طلب رابط جديد.',
  leaveTitle: (name) => `إلغاء الاشتراك في ${name}؟`,
  leaveText: 'يُحذف عنوانك ولا يُرسل إليك شيء بعد ذلك.',
  left: 'أُلغي اشتراكك',
  leftText: 'حُذف عنوانك. وقد تصلك رسالة كانت في الطريق.',
  choose: 'تغيير ما يصلك',
  save: 'حفظ',
  saved: 'تم الحفظ',
  savedText: 'سيصلك العدد القادم كما اخترت.',
  wrongAddress: 'لا يمكننا الكتابة إلى هذا العنوان. يرجى مراجعته.',
  tooMany: 'محاولات كثيرة من مكانك. يرجى المحاولة بعد ساعة.',
  feeds: 'أو تابع بقارئ خلاصات',
  feedsText: 'لا تحتاج الخلاصات إلى عنوان ولا تخبر أحدًا بمن يقرؤها.',
};

export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = { en, ar };
