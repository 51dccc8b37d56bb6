import { useEffect, useId, useMemo, useRef } from "react";
import type { Review } from "../../review/types";
import { standingsOf, type Standing } from "../../report/standings";
import { text } from "../messages";
import { StatusBadge } from "../shell/StatusBadge";
import { jumpTo } from "../state/actions";
import { standingsOfEnterprise, stripOf } from "./model";
import "./standing.css";

interface Props {
  readonly review: Review;
  readonly enterprise: string;
  readonly onClose: () => void;
}

/** Where one enterprise stands among those of its industry, indicator by indicator. */
export default function StandingPanel({ review, enterprise, onClose }: Props) {
  const says = text().standing;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const all = useMemo(() => standingsOf(review), [review]);
  const own = useMemo(() => standingsOfEnterprise(all, enterprise), [all, enterprise]);
  // whoever cannot see the panel appear is taken to it, and back to where he was
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [enterprise]);
  return (
    <section className="standing" aria-labelledby={id} onKeyDown={(event) => event.key === "Escape" && onClose()}>
      <div className="standing-head">
        <h3 id={id} ref={heading} tabIndex={-1}>
          {says.title(enterprise)}
        </h3>
        <button type="button" className="link" onClick={onClose}>
          {text().close}
        </button>
      </div>
      {own.length === 0 ? (
        <p className="reason">{says.nothing}</p>
      ) : (
        <>
          <p className="standing-legend">{says.legend}</p>
          <ul>
            {own.map((standing) => (
              <li key={`${standing.cell.sheet}!${standing.cell.address}`}>
                <One standing={standing} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function One({ standing }: { standing: Standing }) {
  const says = text().standing;
  const { cell, group, value, rank, equals, quartile, toLimit, toBest } = standing;
  const { unit } = group.limit;
  const peers = group.values.length;
  const sentence = [
    peers === 1 ? says.alone : says.rank(rank, peers, equals),
    ...(peers === 1 ? [] : [quartile === null ? says.tooFew : says.quartile(quartile)]),
    says.toLimit(`${group.limit.comparison}${group.limit.value}`, toLimit, unit),
    ...(peers === 1 ? [] : [toBest === 0 ? says.isBest : says.toBest(group.values[0] ?? value, toBest, unit)]),
  ].join(says.separator);
  return (
    <>
      <div className="entry-head">
        <StatusBadge status={cell.verdict.status} />
        <span className="column-name">
          {group.indicator}
          {group.limit.when.length > 0 && says.conditions(group.limit.when.join("、"))}
        </span>
        <button
          type="button"
          className="link place"
          aria-label={text().review.jump(`${cell.sheet} ${cell.address}`)}
          onClick={() => void jumpTo(cell.sheet, cell.address)}
        >
          {cell.address}
        </button>
      </div>
      <p className="figures">
        <b>
          {value} {unit}
        </b>
      </p>
      <Strip standing={standing} label={`${group.indicator} ${value} ${unit}${says.separator}${sentence}`} />
      <p className="reason">
        {sentence}
        {says.stop}
      </p>
    </>
  );
}

/** px */
const HEIGHT = 30;
const MIDDLE = 17;

/** Drawn without a view box, so that signs keep their shape at every width. */
function Strip({ standing, label }: { standing: Standing; label: string }) {
  const { own, limit, best, peers, kept } = stripOf(standing);
  return (
    <svg className="strip" role="img" aria-label={label} width="100%" height={HEIGHT}>
      <rect className="strip-kept" x={`${kept.from}%`} width={`${kept.to - kept.from}%`} y={MIDDLE - 9} height={18} />
      <line className="strip-axis" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {peers.map((at) => (
        <line key={at} className="strip-peer" x1={`${at}%`} x2={`${at}%`} y1={MIDDLE - 5} y2={MIDDLE + 5} />
      ))}
      <line className="strip-limit" x1={`${limit}%`} x2={`${limit}%`} y1={MIDDLE - 12} y2={MIDDLE + 12} />
      <circle className="strip-best" cx={`${best}%`} cy={MIDDLE} r={5} />
      <svg x={`${own}%`} y={0} overflow="visible">
        <path className="strip-own" d={`M-6,1 H6 L0,${MIDDLE - 4} Z`} />
      </svg>
    </svg>
  );
}
