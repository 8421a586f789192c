/** Which requirements OWASP ASVS 5.0.0 has at levels 1 and 2: identifiers and levels, by chapter (see NOTICE.md). */
export interface Chapter {
  readonly number: number;
  readonly name: string;
  /** Identifiers of level 1, then those that level 2 adds. */
  readonly level1: readonly string[];
  readonly level2: readonly string[];
}

const ids = (text: string): readonly string[] => text.split(' ').filter(Boolean);

export const chapters: readonly Chapter[] = [
  {
    number: 1,
    name: 'Encoding and Sanitization',
    level1: ids('1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1'),
    level2: ids('1.1.1 1.1.2 1.2.6 1.2.7 1.2.8 1.2.9 1.3.3 1.3.4 1.3.5 1.3.6 1.3.7 1.3.8 1.3.9 1.3.10 1.3.11 1.4.1 1.4.2 1.4.3 1.5.2'),
  },
  { number: 2, name: 'Validation and Business Logic', level1: ids('2.1.1 2.2.1 2.2.2 2.3.1'), level2: ids('2.1.2 2.1.3 2.2.3 2.3.2 2.3.3 2.3.4 2.4.1') },
  {
    number: 3,
    name: 'Web Frontend Security',
    level1: ids('3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3'),
    level2: ids('3.3.2 3.3.3 3.3.4 3.4.3 3.4.4 3.4.5 3.4.6 3.5.4 3.5.5 3.7.1 3.7.2'),
  },
  { number: 4, name: 'API and Web Service', level1: ids('4.1.1 4.4.1'), level2: ids('4.1.2 4.1.3 4.2.1 4.3.1 4.3.2 4.4.2 4.4.3 4.4.4') },
  { number: 5, name: 'File Handling', level1: ids('5.2.1 5.2.2 5.3.1 5.3.2'), level2: ids('5.1.1 5.2.3 5.4.1 5.4.2 5.4.3') },
  {
    number: 6,
    name: 'Authentication',
    level1: ids('6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2'),
    level2: ids('6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.4 6.5.5 6.6.1 6.6.2 6.6.3 6.8.1 6.8.2 6.8.3 6.8.4'),
  },
  {
    number: 7,
    name: 'Session Management',
    level1: ids('7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2'),
    level2: ids('7.1.1 7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2'),
  },
  { number: 8, name: 'Authorization', level1: ids('8.1.1 8.2.1 8.2.2 8.3.1'), level2: ids('8.1.2 8.2.3 8.4.1') },
  { number: 9, name: 'Self-contained Tokens', level1: ids('9.1.1 9.1.2 9.1.3 9.2.1'), level2: ids('9.2.2 9.2.3 9.2.4') },
  {
    number: 10,
    name: 'OAuth and OIDC',
    level1: ids('10.4.1 10.4.2 10.4.3 10.4.4 10.4.5'),
    level2: ids(
      '10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11 10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3',
    ),
  },
  {
    number: 11,
    name: 'Cryptography',
    level1: ids('11.3.1 11.3.2 11.4.1'),
    level2: ids('11.1.1 11.1.2 11.2.1 11.2.2 11.2.3 11.3.3 11.4.2 11.4.3 11.4.4 11.5.1 11.6.1'),
  },
  { number: 12, name: 'Secure Communication', level1: ids('12.1.1 12.2.1 12.2.2'), level2: ids('12.1.2 12.1.3 12.3.1 12.3.2 12.3.3 12.3.4') },
  {
    number: 13,
    name: 'Configuration',
    level1: ids('13.4.1'),
    level2: ids('13.1.1 13.2.1 13.2.2 13.2.3 13.2.4 13.2.5 13.3.1 13.3.2 13.4.2 13.4.3 13.4.4 13.4.5'),
  },
  { number: 14, name: 'Data Protection', level1: ids('14.2.1 14.3.1'), level2: ids('14.1.1 14.1.2 14.2.2 14.2.3 14.2.4 14.3.2 14.3.3') },
  {
    number: 15,
    name: 'Secure Coding and Architecture',
    level1: ids('15.1.1 15.2.1 15.3.1'),
    level2: ids('15.1.2 15.1.3 15.2.2 15.2.3 15.3.2 15.3.3 15.3.4 15.3.5 15.3.6 15.3.7'),
  },
  {
    number: 16,
    name: 'Security Logging and Error Handling',
    level1: ids(''),
    level2: ids('16.1.1 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1 16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3 16.5.1 16.5.2 16.5.3'),
  },
  { number: 17, name: 'WebRTC', level1: ids(''), level2: ids('17.1.1 17.2.1 17.2.2 17.2.3 17.2.4 17.3.1 17.3.2') },
];
