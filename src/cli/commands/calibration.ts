/** `marsad calibration`: what review has taught about the machine's confidence, and how well what is shown holds. */
import type { ReliabilityRow } from '../../analysis/calibration/reliability.ts';
import { calibrationReport, learnFromReview, shownConfidence } from '../../desk/calibration.ts';
import { unknownRecord } from '../../desk/unknown-record.ts';
import type { Calibration } from '../../model/calibration.ts';
import type { Command } from '../command.ts';
import { AS_OF, asOf, author, withWorkspace } from '../with-workspace.ts';

const FEATURES_SHOWN = 12;

const curve = (rows: readonly ReliabilityRow[]): readonly string[] =>
  rows.map(({ from, to, claims, shown, right }) => {
    const bar = '█'.repeat(Math.round(right * 20)).padEnd(20, '·');
    return `    ${from.toFixed(1)}–${to.toFixed(1)}  ${String(claims).padStart(5)}  ${shown.toFixed(2)}  ${right.toFixed(2)}  ${bar}`;
  });

const featureLines = ({ features }: Calibration): readonly string[] =>
  features
    .slice(0, FEATURES_SHOWN)
    .map(
      ({ name, weight, right, total }) =>
        `    ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(2)}  ${name}: ${right} of ${total} right`,
    );

export const command: Command = {
  verb: 'calibration',
  summary: 'Tell how often the machine was right, and what that says of new claims.',
  positionals: '[CLAIM]',
  takes: [0, 1],
  options: {
    learn: { type: 'boolean', about: 'Learn from all reviews now; the desk does it by itself as they grow.' },
    ...AS_OF,
  },
  prose:
    'A small logistic model on the rules and slots of reviewed claims. “Before” is the coder’s own confidence, “after” the learned one, on claims of reports that were not learned from. With a claim: its confidence and what moved it.',
  examples: ['marsad calibration', 'marsad calibration --learn', 'marsad calibration c_0123456789abcdef'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      if (args.options.learn) await learnFromReview(ledger, { by: author(world), always: true });
      const snapshot = await ledger.read(asOf(args));
      const [id] = args.positionals;
      if (id !== undefined) {
        const claim = await snapshot.get('claim', id);
        if (claim === null) throw unknownRecord('claim', id);
        const shown = (await shownConfidence(snapshot))(claim) ?? { confidence: claim.confidence, why: [] };
        await world.out(
          args.options.json
            ? `${JSON.stringify({ claim: id, coder: claim.confidence, ...shown })}\n`
            : `${shown.confidence.toFixed(2)} (the coder said ${claim.confidence.toFixed(2)})\n${shown.why.map((why) => `    ${why}\n`).join('')}`,
        );
        return 0;
      }
      const { inUse, fresh, before, after } = await calibrationReport(snapshot);
      if (fresh === null) {
        await world.out(
          args.options.json
            ? `${JSON.stringify({ examples: 0 })}\n`
            : 'nobody has reviewed a claim of the machine yet\n',
        );
        return 0;
      }
      await world.out(
        args.options.json
          ? `${JSON.stringify({ ...fresh, inUse, before, after })}\n`
          : [
              `${fresh.right} of ${fresh.examples} reviewed claims were right as coded`,
              `Brier score ${fresh.brierBefore.toFixed(3)} before, ${fresh.brierAfter.toFixed(3)} after (0 is perfect)`,
              inUse === null
                ? 'not in use yet: `marsad calibration --learn`'
                : `in use: version ${inUse.version}, learned from ${inUse.examples}`,
              '  before: shown, right',
              ...curve(before),
              '  after: shown, right',
              ...curve(after),
              '  what tells right from wrong',
              ...featureLines(fresh),
              '',
            ].join('\n'),
      );
      return 0;
    }),
};
