/** The resolution as a printed page: head, preamble, enacting words, articles, closing, signature, provenance. */
import type { Quote, Resolution } from '@moc/domain/resolution';
import { containsSpan, type Span } from '@moc/domain/values';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { setAsTitle, setInType } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { Provenance } from './provenance.tsx';
import { ProvisionBlock } from './provision.tsx';

export function Gazette(): ReactNode {
  const { view, day } = useDossier();
  const words = useWords();
  const { resolution } = view.dossier;
  const preamble = resolution.preamble.filter((span) => !isOfLetterhead(resolution, span));
  return (
    <main className="gazette" id="content">
      <p className="print-only">{words.t('time.printed', { day: words.day(day) })}</p>
      <GazetteHead />
      {preamble.length > 0 && (
        <section className="gazette-preamble" aria-label={words.t('resolution.preamble')} lang="vi">
          {preamble.map((span) => (
            <p key={span.start}>{setInType(resolution.text.slice(span.start, span.end))}</p>
          ))}
        </section>
      )}
      {resolution.enactingWords && (
        <p className="gazette-enacting" lang="vi">
          {setInType(resolution.enactingWords.text)}
        </p>
      )}
      {resolution.body.map((provision) => (
        <ProvisionBlock key={provision.address} provision={provision} />
      ))}
      {resolution.closing && (
        <p className="gazette-closing" lang="vi">
          {setInType(resolution.closing.text)}
        </p>
      )}
      <SignatureBlock />
      {resolution.recipients && (
        <section className="gazette-recipients" aria-label={words.t('resolution.recipients')} lang="vi">
          {resolution.recipients.map((span) => (
            <p key={span.start}>{setInType(resolution.text.slice(span.start, span.end))}</p>
          ))}
        </section>
      )}
      {resolution.appendices?.map((appendix) => (
        <ProvisionBlock key={appendix.address} provision={appendix} />
      ))}
      <Provenance />
    </main>
  );
}

/** Title lines as the text has them; "NGHỊ QUYẾT" stands on a line of its own. */
function GazetteHead(): ReactNode {
  const { view } = useDossier();
  const { resolution, name } = view.dossier;
  const titles = linesOf(resolution.title);
  const kind = /^nghị quyết(?=\s|$)/iu.exec(titles[0] ?? '')?.[0] ?? 'NGHỊ QUYẾT';
  const title = titles.map((line, index) => (index === 0 && line.startsWith(kind) ? line.slice(kind.length).trim() : line)).filter(Boolean);
  const isIssuerAbove = resolution.issuer !== undefined && isOfLetterhead(resolution, resolution.issuer.span);
  const issuer = [
    ...(isIssuerAbove ? [] : linesOf(resolution.issuer)),
    [...linesOf(resolution.term?.quote), ...linesOf(resolution.session?.quote)].join(' - '),
  ].filter(Boolean);
  const letterhead = letterheadOf(resolution);
  const isAbove = (quote: Quote) => letterhead.some((span) => containsSpan(span, quote.span));
  return (
    <header className="gazette-head" lang="vi">
      {letterhead.length > 0 && (
        <div className="gazette-letterhead">
          {letterhead.map((span) => (
            <p key={span.start}>{setInType(resolution.text.slice(span.start, span.end).replace(/[\s|]+/gu, ' '))}</p>
          ))}
        </div>
      )}
      <h1 className="gazette-kind">{kind}</h1>
      {[resolution.documentNumber, resolution.issuedOn?.quote].map(
        (quote) =>
          quote &&
          !isAbove(quote) && (
            <p key={quote.span.start} className="gazette-number">
              {setInType(quote.text)}
            </p>
          ),
      )}
      <p className="gazette-title">{title.length > 0 ? <Lines lines={title} /> : name.vi}</p>
      {issuer.length > 0 && (
        <p className="gazette-issuer">
          <Lines lines={issuer} />
        </p>
      )}
    </header>
  );
}

/** Whether the words stand above the title: motto, issuer, number, day, as the office printed them. */
function isOfLetterhead({ title }: Resolution, span: Span): boolean {
  return title !== undefined && span.start < title.span.start;
}

/** What stands above the title, in the order of the text, each place once. */
function letterheadOf(resolution: Resolution): readonly Span[] {
  const quotes = [resolution.issuer, resolution.documentNumber, resolution.issuedOn?.quote].flatMap((quote) => (quote ? [quote.span] : []));
  const above = [...resolution.preamble, ...quotes].filter((span) => isOfLetterhead(resolution, span));
  const isWithin = (span: Span) => above.some((other) => other !== span && containsSpan(other, span) && !containsSpan(span, other));
  const distinct = [...new Map(above.filter((span) => !isWithin(span)).map((span) => [span.start, span])).values()];
  return distinct.sort((a, b) => a.start - b.start);
}

function linesOf(quote: Quote | undefined): readonly string[] {
  return (quote?.text ?? '')
    .split('\n')
    .map((line) => setAsTitle(line).trim())
    .filter(Boolean);
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.map((line, index) => (
    <span key={line}>
      {index > 0 && <br />}
      {line}
    </span>
  ));
}

function SignatureBlock(): ReactNode {
  const { signature } = useDossier().view.dossier.resolution;
  if (!signature) return null;
  return (
    <div className="gazette-signature" lang="vi">
      <p>
        <b>
          {signature.capacity} {setInType(signature.office.text)}
        </b>
        {signature.name && setInType(signature.name.text)}
      </p>
    </div>
  );
}
