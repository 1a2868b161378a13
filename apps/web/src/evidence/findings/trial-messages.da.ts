export const da = {
  trial: 'Forsøget bag',
  trialHint: 'Registreringsnummer, fx NCT01234567, eller et navn. Kilder med samme forsøg tæller som én undersøgelse.',
  alsoIn: 'Det samme forsøg står også i:',
  sameTrial: 'Er forsøget også i en anden kilde?',
  namedTrials: (trials: string) => `Kildens fund nævner: ${trials}`,
  sameTrialText:
    'Fortæller to kilder om det samme forsøg, så giv dem samme nummer eller navn. Så tæller deltagerne kun én gang.',
  nameAll: 'Skriv det på alle kildens fund',
  named: 'Forsøget står nu på alle kildens fund.',
  takenBack: 'Forsøget er taget af alle kildens fund.',
  notNamed: 'Det lykkedes ikke. Prøv igen.',
};

export type TrialMessages = typeof da;
