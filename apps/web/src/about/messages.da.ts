/** A part of a page of plain text: paragraphs, then points. */
export interface TextPart {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
}

const accessibility: readonly TextPart[] = [
  {
    title: 'Hvad vi går efter',
    paragraphs: [
      'Alle skal kunne bruge Samspil: med mus, tastatur, berøring, skærmlæser, forstørrelse og stemme. Vi følger WCAG 2.2 på niveau AA.',
    ],
  },
  {
    title: 'Det gør vi for at holde det',
    points: [
      'Hver side prøves automatisk hver gang, programmet ændres: i lyse og mørke farver, på telefon og på stor skærm.',
      'De vigtigste opgaver prøves også kun med tastatur.',
      'Farve står aldrig alene. Kultur, sundhed og beskæftigelse har også hver sit ikon og navn.',
      'Bevægelse på skærmen slås fra, når din enhed beder om det.',
      'Sider kan udskrives, og tekst kan forstørres til 400 % uden at noget forsvinder.',
    ],
  },
  {
    title: 'Det ved vi ikke virker for alle endnu',
    points: [
      'Filer, som andre har lavet, for eksempel forskningsartikler i PDF, kan være svære at læse med skærmlæser. Teksten kan ofte læses i søgeresultatet.',
      'Titler og resuméer står på det sprog, de er skrevet på. Sproget er angivet, så en skærmlæser kan læse dem rigtigt op.',
      'Automatiske prøver finder ikke alt. Vi har endnu ikke fået siderne gennemgået af brugere med forskellige hjælpemidler.',
    ],
  },
  {
    title: 'Finder du en fejl?',
    paragraphs: [
      'Skriv til koordinatoren i dit netværk. Fortæl hvilken side det er, og hvad du bruger. Du kan også få indholdet i en anden form.',
      'Får du ikke et svar, du kan bruge, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med offentlige hjemmesider og apps.',
    ],
  },
];

const privacy: readonly TextPart[] = [
  {
    title: 'Når du læser',
    paragraphs: [
      'Du kan læse alt, der er udgivet, uden at logge ind. Vi følger ikke, hvad du gør, og ingen andre hjemmesider får noget at vide om dit besøg. Derfor spørger vi heller ikke om lov til cookies.',
    ],
    points: [
      'Din browser husker dit valg af sprog og farver. Det bliver i din browser.',
      'Skrifttyper og billeder hentes kun her fra.',
      'Serveren noterer fejl og tidspunkter for at kunne holde driften. Det bruges ikke til at følge personer.',
    ],
  },
  {
    title: 'Når du logger ind',
    points: [
      'Vi gemmer dit navn, din e-mail, dit sprog og dine roller i netværket.',
      'Hver gang du logger ind, gemmer vi tidspunktet, din IP-adresse og hvilken browser du bruger. Så kan du genkende dine log ind, og misbrug kan opdages. Et log ind gælder i højst 30 dage.',
      'En cookie holder dig logget ind. Den kan kun læses af serveren og forsvinder, når du logger ud.',
      'Det, du skriver og endnu ikke har gemt, ligger i din browser. Det forsvinder derfra, når du logger ud.',
      'Logger du aktiviteter, gemmer din browser det, der skal til, for at det virker uden net: siderne, emnerne, dit navn, dine sidste valg og den liste af aktiviteter, du så sidst. Det, du logger, ligger på enheden, til det er sendt. Også det forsvinder, når du logger ud.',
      'Koordinatorer og administratorer i dit netværk kan se dit navn, din e-mail og dine roller. Dit navn kan også ses af kolleger i netværket, der arbejder med de samme poster.',
      'På din profil kan du se, hvor du er logget ind, og logge ud alle steder.',
    ],
  },
  {
    title: 'Kontaktpersoner',
    points: [
      'Har du en rolle i netværket, kan dit navn, din stilling og din rolle stå på listen over kontaktpersoner. Andre end netværkets egne ser kun navnet, hvis du har sagt ja.',
      'Mail og telefon gemmes kun med dit samtykke, til det formål, der står ved dem, og slettes af sig selv på den dag, der er aftalt. Kun netværkets egne ser dem.',
      'Et år efter din sidste rolle slettes også navnet. Skrives det først senere, at rollen er slut, regnes året fra da. Navnet bliver kun stående i referater, der er godkendt: de viser, hvem der var med til at beslutte, og ændres ikke.',
      'Logger du ind, kan du selv rette det, der står om dig, eller slette mail og telefon med det samme.',
    ],
  },
  {
    title: 'Møder, samtaler og mails',
    points: [
      'Inviteres du til et møde, gemmer vi dit svar, din bemærkning, og om du mødte. Det ses af dem, der planlægger mødet, og af netværkets egne uden bemærkningen.',
      'Du får mail med det samme, når du inviteres, får en opgave, nævnes eller nærmer dig en frist, og ellers ét ugebrev. I mails står kun titel og link. Du kan vælge dem fra, også med linket nederst i ugebrevet.',
      'Slettes udkastet til et møde, er det helt væk efter 30 dage, også bilagene.',
      'Den hemmelige adresse til mødekalenderen er kun din. Del den ikke, og lav en ny, hvis andre har set den.',
    ],
  },
  {
    title: 'Borgere',
    paragraphs: [
      'Samspil handler om, hvad der virker, ikke om enkelte mennesker. Her må ikke stå navne, cpr-numre eller andet, der peger på en borger. Tal, der bygger på færre end fem mennesker, vises ikke.',
    ],
  },
  {
    title: 'Dine rettigheder',
    paragraphs: [
      'Du kan se, rette og få slettet det, vi har gemt om dig. Skriv til koordinatoren i dit netværk. Du kan klage til Datatilsynet.',
    ],
  },
];

export const da = {
  notFound: 'Siden findes ikke',
  accessibilityTitle: 'Tilgængelighed',
  accessibilityLead: 'Hvordan vi sørger for, at alle kan være med, og hvor vi ikke er i mål.',
  accessibility,
  privacyTitle: 'Privatliv',
  privacyLead: 'Hvad vi gemmer, hvorfor, og hvad du selv bestemmer.',
  privacy,
};

export type AboutMessages = typeof da;
