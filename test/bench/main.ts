import type { BenchLine } from './benchLine.ts';
import { benchEvaluations } from './evaluations.ts';
import { benchPages } from './pages.ts';
import { benchSaves } from './saves.ts';
import { benchSignIns } from './signIns.ts';

const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });

function print(title: string, lines: readonly BenchLine[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { name, value, unit } of lines) {
    process.stdout.write(`  ${name.padEnd(58)} ${german.format(value).padStart(12)} ${unit}\n`);
  }
}

process.stdout.write(
  `Node ${process.version}, ${process.platform} ${process.arch}. Zeiten schwanken, Verhältnisse zählen.\n`,
);
print('Auswertung', await benchEvaluations());
print('Frageseiten', await benchPages());
print('Speicher', await benchSaves());
print('Anmeldung', await benchSignIns());
