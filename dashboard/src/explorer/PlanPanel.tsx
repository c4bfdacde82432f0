import { parse, print } from 'graphql';
import type { ReactElement } from 'react';
import { Tag } from '../components/Tag';
import { useText } from '../language/useText';
import { CodeBlock } from './CodeBlock';
import type { PlanFetch, PlanNode, QueryPlan } from './exchange';
import { useExplorer } from './ExplorerContext';
import styles from './PlanPanel.module.css';
import { useStore } from './store';

/** How the last query or mutation was put together: which subgraph was asked, in which order, and how long it took. */
export function PlanPanel(): ReactElement {
  const t = useText();
  const exchange = useStore(useExplorer().exchange);
  if (!exchange) return <p className={styles['empty']}>{t('explorer.notAsked')}</p>;
  const { queryPlan, operationName } = exchange;
  if (!queryPlan) return <p className={styles['empty']}>{t('explorer.plan.untold')}</p>;
  const { planned, finished, plan } = queryPlan;
  return (
    <div className={styles['plan']}>
      <p className={styles['lead']}>
        {operationName !== undefined && <code dir="ltr">{operationName}</code>}{' '}
        {t('explorer.plan.lead', {
          planned: milliseconds(t, planned),
          finished: milliseconds(t, finished),
          count: plan ? fetchesOf(plan).length : 0,
        })}
      </p>
      {plan ? (
        <Step node={plan} whole={queryPlan} order={fetchesOf(plan)} />
      ) : (
        <p>{t('explorer.plan.noSubgraph')}</p>
      )}
    </div>
  );
}

interface StepProps<Node> {
  readonly node: Node;
  readonly whole: QueryPlan;
  /** All fetches of the plan, as they are numbered. */
  readonly order: readonly PlanFetch[];
}

function Step({ node, ...rest }: StepProps<PlanNode>): ReactElement {
  const t = useText();
  switch (node.kind) {
    case 'Fetch':
      return <Fetch node={node} {...rest} />;
    case 'Condition':
      return (
        <Branches
          label={t('explorer.plan.condition', { variable: `$${node.variable}` })}
          nodes={[node.ifTrue, node.ifFalse].filter((branch) => branch !== undefined)}
          {...rest}
        />
      );
    case 'Sequence':
      return <Branches label={t('explorer.plan.sequence')} nodes={node.nodes} {...rest} />;
    case 'Parallel':
      return <Branches label={t('explorer.plan.parallel')} nodes={node.nodes} {...rest} />;
  }
}

interface BranchesProps extends Omit<StepProps<PlanNode>, 'node'> {
  readonly label: string;
  readonly nodes: readonly PlanNode[];
}

function Branches({ label, nodes, ...rest }: BranchesProps): ReactElement {
  return (
    <div className={styles['branches']}>
      <span className={styles['label']}>{label}</span>
      <ol>
        {nodes.map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a plan does not change
          <li key={index}>
            <Step node={each} {...rest} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Fetch({ node, whole, order }: StepProps<PlanFetch>): ReactElement {
  const t = useText();
  const { subgraph, path, operation, start, duration, entities, outcome } = node;
  return (
    <details className={styles['fetch']}>
      <summary>
        <span className={styles['number']}>{t.number(order.indexOf(node) + 1)}</span>
        <strong lang="en" dir="ltr">
          {subgraph}
        </strong>
        {path.length > 0 && (
          <code dir="ltr" className={styles['path']}>
            {path.join('.')}
          </code>
        )}
        {entities !== undefined && <span>{t('explorer.plan.records', { count: entities })}</span>}
        {outcome !== undefined && outcome !== 'ok' && <Tag tone="bad">{t(`explorer.plan.${outcome}`)}</Tag>}
        {start === undefined ? (
          <Tag>{t('explorer.plan.notNeeded')}</Tag>
        ) : (
          <span className={styles['times']}>{milliseconds(t, duration ?? 0)}</span>
        )}
        {start !== undefined && (
          <span className={styles['track']} aria-hidden="true">
            <span
              className={styles['bar']}
              style={{
                insetInlineStart: share(start, whole.finished),
                inlineSize: share(duration ?? whole.finished - start, whole.finished),
              }}
            />
          </span>
        )}
      </summary>
      <div className={styles['asked']}>
        {start !== undefined && (
          <p className={styles['when']}>{t('explorer.plan.when', { start: milliseconds(t, start) })}</p>
        )}
        <CodeBlock text={print(parse(operation))} />
      </div>
    </details>
  );
}

function share(part: number, whole: number): string {
  return `${whole > 0 ? Math.min(100, (100 * part) / whole) : 0}%`;
}

function fetchesOf(node: PlanNode): PlanFetch[] {
  if (node.kind === 'Fetch') return [node];
  if (node.kind !== 'Condition') return node.nodes.flatMap(fetchesOf);
  return [node.ifTrue, node.ifFalse].flatMap((branch) => (branch ? fetchesOf(branch) : []));
}

function milliseconds(t: ReturnType<typeof useText>, value: number): string {
  return t.number(value, { style: 'unit', unit: 'millisecond', maximumFractionDigits: 1 });
}
