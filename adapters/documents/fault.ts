/** Ends a reading from deep inside; `readDocument` turns it into a refusal, so it never leaves this package. */
import type { Code, Parameters } from '@moc/domain/values';

export class DocumentFault extends Error {
  readonly code: Code;
  readonly parameters: Parameters;

  constructor(code: Code, parameters: Parameters = {}) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}
