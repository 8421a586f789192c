/** The resolution as a printed page: head, preamble, enacting words, articles, closing, signature, provenance. */
import type { Quote } from '@moc/domain/resolution';
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
  return (
    <main className="gazette" id="content">
      <p className="print-only">{words.t('time.printed', { day: words.day(day) })}</p>
      <GazetteHead />
      {resolution.preamble.length > 0 && (
        <section className="gazette-preamble" aria-label={words.t('resolution.preamble')} lang="vi">
          {resolution.preamble.map((span) => (
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
  const issuer = [...linesOf(resolution.issuer), [...linesOf(resolution.term?.quote), ...linesOf(resolution.session?.quote)].join(' - ')].filter(Boolean);
  return (
    <header className="gazette-head" lang="vi">
      <h1 className="gazette-kind">{kind}</h1>
      {resolution.documentNumber && <p className="gazette-number">{setInType(resolution.documentNumber.text)}</p>}
      {resolution.issuedOn && <p className="gazette-number">{setInType(resolution.issuedOn.quote.text)}</p>}
      <p className="gazette-title">{title.length > 0 ? <Lines lines={title} /> : name.vi}</p>
      <p className="gazette-issuer">
        <Lines lines={issuer} />
      </p>
    </header>
  );
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
