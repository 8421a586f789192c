/** One provision of the text with everything below it, each kind set as a gazette sets it. */

import type { PartAddress } from '@moc/domain/plan';
import type { Provision } from '@moc/domain/resolution';
import type { ReactNode } from 'react';
import { useDossier } from '../dataset/dossier-frame.tsx';
import { provisionOf } from '../dataset/dossier-view.ts';
import { setInType } from '../i18n/typography.ts';
import { useWords } from '../i18n/use-words.ts';
import { CommittedText } from './committed-text.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { Mark } from './mark.tsx';
import { punctuationAfter, withPunctuation } from './punctuation.ts';
import { ReportedSummary } from './reported-summary.tsx';
import { useSelection } from './selection.ts';

export function ProvisionBlock({ provision, isInner = false }: { readonly provision: Provision; readonly isInner?: boolean }): ReactNode {
  const { view } = useDossier();
  const { pick } = useWords();
  const children = provision.children.map((child) => (
    <ProvisionBlock key={child.address} provision={child} isInner={provision.kind === 'point' || provision.kind === 'indent'} />
  ));
  const [firstTarget] = view.dossier.plan.targets;
  const holdsTargets = firstTarget !== undefined && provision.children.some(({ address }) => address === firstTarget.address);
  const body = (
    <>
      <ProvisionWords provision={provision} isInner={isInner} />
      {holdsTargets && <ReportedSummary />}
      {children}
    </>
  );
  if (provision.kind !== 'article') return body;
  return (
    <section
      className="article"
      aria-label={pick(provision.number === undefined ? { vi: '', en: '' } : { vi: `Điều ${provision.number}`, en: `Article ${provision.number}` })}
    >
      {body}
    </section>
  );
}

function ProvisionWords({ provision, isInner }: { readonly provision: Provision; readonly isInner: boolean }): ReactNode {
  const { view } = useDossier();
  const { text } = view.dossier.resolution;
  if (view.isWithheld(provision.address)) return <WithheldRow provision={provision} />;
  const number = provision.numberSpan && setInType(withPunctuation(text, provision, provision.numberSpan));
  const heading = provision.headingSpan && setInType(withPunctuation(text, provision, provision.headingSpan));
  const hasText = provision.textSpan.end > provision.textSpan.start;
  const isNumbered = provision.kind === 'point' || provision.kind === 'indent';
  if (heading !== undefined && !isNumbered) {
    return (
      <>
        <Heading provision={provision} number={number} heading={heading} />
        {hasText && <Row provision={provision} number={undefined} isInner={isInner} />}
      </>
    );
  }
  if (!hasText && heading === undefined) return null;
  return <Row provision={provision} number={number} heading={heading} isInner={isInner} />;
}

function Heading({ provision, number, heading }: { readonly provision: Provision; readonly number: string | undefined; readonly heading: string }): ReactNode {
  return (
    <h2 className="provision-heading" id={provision.address} lang="vi">
      {number} {heading}
    </h2>
  );
}

interface RowProps {
  readonly provision: Provision;
  readonly number: string | undefined;
  readonly heading?: string | undefined;
  readonly isInner: boolean;
}

/** A row of the page: the words, and what stands in their margin. */
function Row({ provision, number, heading, isInner }: RowProps): ReactNode {
  const { view } = useDossier();
  const { selected } = useSelection();
  const target = view.targetAt.get(provision.address);
  const isPoint = provision.kind === 'point' || provision.kind === 'indent';
  const isSelected = selected !== undefined && (selected === provision.address || provisionOf(selected as PartAddress) === provision.address);
  const classes = ['provision-row', isPoint && 'is-point', isInner && !isPoint && 'is-inner', heading !== undefined && 'is-group', isSelected && 'is-selected'];
  return (
    <div className={classes.filter(Boolean).join(' ')} id={provision.headingSpan && !isPoint ? undefined : provision.address}>
      <p className="provision-text" lang="vi">
        {number !== undefined && <span className={isPoint ? 'provision-letter' : provision.kind === 'article' ? 'article-number' : undefined}>{number} </span>}
        {heading}
        {heading !== undefined && ' '}
        <CommittedText provision={provision} />
        {punctuationAfter(view.dossier.resolution.text, provision, provision.textSpan)}
      </p>
      {target ? <Mark target={target} /> : <MarginNotes provision={provision} />}
    </div>
  );
}

function WithheldRow({ provision }: { readonly provision: Provision }): ReactNode {
  const { view } = useDossier();
  const { t } = useWords();
  const { text } = view.dossier.resolution;
  const number = provision.numberSpan && text.slice(provision.numberSpan.start, provision.numberSpan.end);
  return (
    <div className="provision-row is-point" id={provision.address}>
      <p className="provision-text withheld">
        {number && !number.includes('▮') && <span className="provision-letter">{number} </span>}
        {t('resolution.withheld')}
      </p>
    </div>
  );
}
