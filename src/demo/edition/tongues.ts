// One report of the edition in two other languages, by whoever of the town reads them.
import type { DemoStory } from './shape.ts'

const translates = 'bridge-lifts-at-eight'

export const tongues: readonly DemoStory[] = [
  {
    slug: 'le-pont-souvre-a-huit-heures',
    language: 'fr',
    translates,
    section: 'local',
    topics: ['Bridge', 'Harbour'],
    kind: 'news',
    headline: 'Le pont s’ouvre à huit heures, et la ville apprend à être en retard',
    standfirst:
      'La réparation d’un moteur ne laisse qu’une ouverture par jour, et c’est la marée qui a choisi l’heure',
    bylines: [{ person: 'nell-ashdown', role: 'Chroniqueuse municipale' }],
    dateline: 'Tarrowick',
    publishedAt: '2022-03-07T10:40:00.000Z',
    lead: 'swing-bridge',
    leadWords: {
      alt: 'Un voilier passe là où le pont a été écarté. Sur le quai, derrière une barrière rayée, des gens attendent avec un vélo et un journal.',
      caption: 'Onze minutes, à huit heures, chaque matin\u00a0: la rive ouest, lundi.',
      credit: 'Sal Venning pour le Packet',
    },
    bodyMarkdown: `Onze minutes durant, chaque matin de cette semaine, Tarrowick sera deux villes.

Le pont tournant n’a plus qu’un moteur en état de marche sur deux, et tant que l’autre n’est pas revenu de l’atelier, on ne peut l’ouvrir qu’une fois par jour. Les bateaux doivent passer près de la pleine mer. Cette semaine, la mer est pleine vers huit heures, à l’heure aussi où la ville part au travail.

Lundi, la file allait jusqu’à la Corderie d’un côté et jusqu’au monument aux morts de l’autre. Les élèves de l’école du port, qui habitent pour la plupart sur l’autre rive, ont été notés présents par un instituteur descendu à la barrière avec son registre.

«\u00a0J’ai eu dix-neuf conversations que je n’aurais jamais eues\u00a0», dit Edna Marsh, qui tient le kiosque de la rive est et n’avait plus un petit pain à huit heures et quart.

Le maître du pont, Col Bassett, répond qu’il ne peut pas déplacer la marée. Il avait proposé d’ouvrir à six heures, quand il y a presque assez d’eau, mais il faut à deux des bateaux plus que presque assez.

D’ici à jeudi, la marée aura repoussé l’ouverture au-delà de dix heures, et l’embarras sera passé aux facteurs. Le moteur est attendu pour le 18. Jusque-là, les heures d’ouverture sont écrites à la craie sur le tableau de chaque rive, et sur le trottoir, par quelqu’un qui signe d’un dessin de mouette.`,
  },
  {
    slug: 'الجسر-يفتح-في-الثامنة',
    language: 'ar',
    translates,
    section: 'local',
    topics: ['Bridge', 'Harbour'],
    kind: 'news',
    headline: 'الجسر يُفتح في الثامنة، والمدينة تتعلّم أن تتأخر',
    standfirst: 'إصلاح المحرّك لا يترك إلا فتحة واحدة في اليوم، والمدّ هو الذي اختار الساعة',
    bylines: [{ person: 'nell-ashdown', role: 'مراسلة الشؤون البلدية' }],
    dateline: 'تاروويك',
    publishedAt: '2022-03-07T10:55:00.000Z',
    lead: 'swing-bridge',
    leadWords: {
      alt: 'قارب شراعي يمرّ حيث أُزيح الجسر، وعلى الرصيف خلف حاجز مخطّط ينتظر أناس معهم دراجة وصحيفة.',
      caption: 'إحدى عشرة دقيقة، في الثامنة، كل صباح: الضفة الغربية يوم الاثنين.',
      credit: 'سال فينينغ للصحيفة',
    },
    bodyMarkdown: `إحدى عشرة دقيقة من كل صباح هذا الأسبوع، ستكون تاروويك مدينتين لا مدينة واحدة.

لم يبقَ للجسر الدوّار سوى محرّك واحد يعمل من أصل محرّكين، وإلى أن يعود الثاني من الورشة لا يمكن فتحه إلا مرة واحدة في اليوم. ولا بد للقوارب أن تمرّ قرب ساعة المدّ الأعلى. وهذا الأسبوع يبلغ الماء أعلاه نحو الثامنة، وهي الساعة التي تخرج فيها المدينة إلى عملها.

يوم الاثنين بلغ الصف شارع الحبّالين من جهة، ونصب قتلى الحرب من الجهة الأخرى. أما تلاميذ مدرسة الميناء، ومعظمهم يسكن الضفة المقابلة، فقد سجّلهم حاضرين معلّم نزل إلى الحاجز ومعه دفتر الحضور.

وقالت إدنا مارش، صاحبة الكشك عند الطرف الشرقي: «دارت بيني وبين الناس تسعة عشر حديثًا ما كانت لتدور لولا ذلك». وقد نفد ما لديها من الخبز قبل الثامنة والربع.

وقال كول باسيت، قيّم الجسر، إنه لا يستطيع أن يزحزح المدّ عن مكانه. كان قد عرض أن يفتح في السادسة، حين يكاد الماء يكفي، لكن قاربين من القوارب يحتاجان إلى أكثر مما يكاد يكفي.

وبحلول يوم الخميس يكون المدّ قد دفع ساعة الفتح إلى ما بعد العاشرة، وينتقل الضيق عندئذ إلى سعاة البريد. ومن المتوقع أن يعود المحرّك في الثامن عشر من الشهر. وحتى ذلك الحين تُكتب مواعيد الفتح بالطباشير على اللوح القائم عند كل طرف من طرفي الجسر، وعلى الرصيف أيضًا، بيد شخص يوقّع برسم نورس.`,
  },
]
