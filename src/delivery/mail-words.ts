/** What the house's mails say. `{office}`, `{link}`, `{stop}` are put in. */
interface MailWords {
  askSubject: string
  ask: string
  replySubject: string
  reply: string
  ownDataSubject: string
  ownData: string
  trialSubject: string
  trial: string
}

const fa: MailWords = {
  askSubject: 'خبر پاسخ‌ها را می‌خواهید؟',
  ask: `در سایت «{office}» زیر سندی نظری نوشته شده و این نشانی برای خبر دادن از پاسخ‌ها داده شده است.

اگر شما نوشته‌اید و می‌خواهید از پاسخ‌ها باخبر شوید، این‌جا تأیید کنید:
{link}

اگر شما ننوشته‌اید کاری لازم نیست: بی تأیید شما خبری فرستاده نمی‌شود و نشانی پس از سی روز فراموش می‌شود.`,
  replySubject: 'به نظر شما پاسخ داده‌اند',
  reply: `در سایت «{office}» به نظر شما پاسخی داده شده است. این‌جا بخوانید:
{link}

اگر دیگر نمی‌خواهید از پاسخ‌های این نظر باخبر شوید:
{stop}`,
  ownDataSubject: 'نظرهایی که با این نشانی نوشته شده است',
  ownData: `کسی در سایت «{office}» خواسته است نظرهایی را که با این نشانی نوشته شده است ببیند. تا یک روز از این پیوند می‌توان آن‌ها را دید، برداشت یا پاک کرد:
{link}

اگر شما نخواسته‌اید کاری لازم نیست.`,
  trialSubject: 'نامهٔ آزمایشی دبیر',
  trial: 'این نامه نشان می‌دهد که سایت «{office}» می‌تواند نامه بفرستد.',
}

const en: MailWords = {
  askSubject: 'Do you wish to hear of answers?',
  ask: `A comment was written on the site of “{office}”, and this address was given to hear of answers to it.

If it was you, and you wish to hear of answers, confirm it here:
{link}

If it was not you, there is nothing to do: without your word nothing more is sent, and the address is forgotten after thirty days.`,
  replySubject: 'Your comment was answered',
  reply: `Your comment on the site of “{office}” was answered. Read it here:
{link}

If you no longer wish to hear of answers to this comment:
{stop}`,
  ownDataSubject: 'Comments written with this address',
  ownData: `Somebody asked on the site of “{office}” to see the comments written with this address. For a day this link shows them, lets you take them along or erase them:
{link}

If it was not you, there is nothing to do.`,
  trialSubject: 'A mail of trial from Dabir',
  trial: 'This mail shows that the site of “{office}” can send mail.',
}

const ar: MailWords = {
  askSubject: 'هل تريد أن تعلم بالردود؟',
  ask: `كُتب تعليق في موقع «{office}» وأُعطي هذا العنوان للإعلام بالردود عليه.

إن كنت أنت من كتبه وتريد أن تعلم بالردود فأكّد ذلك هنا:
{link}

وإن لم تكن أنت فلا حاجة إلى شيء: لن يُرسل شيء آخر من غير تأكيدك، ويُنسى العنوان بعد ثلاثين يومًا.`,
  replySubject: 'رُدّ على تعليقك',
  reply: `رُدّ على تعليقك في موقع «{office}». اقرأه هنا:
{link}

وإن لم تعد تريد أن تعلم بالردود على هذا التعليق:
{stop}`,
  ownDataSubject: 'التعليقات المكتوبة بهذا العنوان',
  ownData: `طلب أحدهم في موقع «{office}» أن يرى التعليقات المكتوبة بهذا العنوان. يبقى هذا الرابط صالحًا يومًا واحدًا لرؤيتها أو أخذها أو محوها:
{link}

وإن لم تكن أنت فلا حاجة إلى شيء.`,
  trialSubject: 'رسالة تجريبية من دبير',
  trial: 'هذه الرسالة تبيّن أن موقع «{office}» يستطيع إرسال البريد.',
}

const catalogues: Record<string, MailWords> = { fa, en, ar }

/** A sentence of a mail in a language that has it, else in English. */
export function mailWord(lang: string, word: keyof MailWords, values: Record<string, string>): string {
  const text = (catalogues[lang] ?? en)[word]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
