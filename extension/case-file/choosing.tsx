import type { JSX } from 'preact';
import { type Choice, decisions, orders } from '../../core/index.js';
import { useCaseFileWords } from './words.js';

interface ChoosingParts {
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

/** Which rows are shown, and in which order. */
export function Choosing({ choice, choose }: ChoosingParts): JSX.Element {
  const { decisions: named, list, standings } = useCaseFileWords();
  return (
    <div class="choosing">
      <Chosen
        name="standing"
        label={list.show}
        on={choice.standing}
        of={[['all', list.all], ['to-ask', list.toAsk], ...Object.entries(standings)]}
        choose={standing => {
          choose({ ...choice, standing: standing as Choice['standing'] });
        }}
      />
      <Chosen
        name="decision"
        label={list.decision}
        on={choice.decision}
        of={[['all', list.allDecisions], ...decisions.map(one => [one, named[one]] as const)]}
        choose={decision => {
          choose({ ...choice, decision: decision as Choice['decision'] });
        }}
      />
      <Chosen
        name="order"
        label={list.order}
        on={choice.order}
        of={orders.map(one => [one, list.orders[one]] as const)}
        choose={order => {
          choose({ ...choice, order: order as Choice['order'] });
        }}
      />
      <label>
        <span>{list.number}</span>
        <input
          type="text"
          name="wanted"
          autocomplete="off"
          value={choice.number}
          onInput={({ currentTarget }) => {
            choose({ ...choice, number: currentTarget.value });
          }}
        />
      </label>
    </div>
  );
}

interface ChosenParts {
  readonly name: string;
  readonly label: string;
  readonly on: string;
  readonly of: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string) => void;
}

const Chosen = ({ choose, label, name, of, on }: ChosenParts): JSX.Element => (
  <label>
    <span>{label}</span>
    <select
      name={name}
      value={on}
      onChange={({ currentTarget }) => {
        choose(currentTarget.value);
      }}
    >
      {of.map(([value, says]) => (
        <option key={value} value={value}>
          {says}
        </option>
      ))}
    </select>
  </label>
);
