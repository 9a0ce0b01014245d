// The closing line that a build server reads: how many tests ran, in words that do not depend on the runner.
// Written on exit, because the runner prints its own summary after its reporters.
class CountReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${results.numFailedTests} failed, ${skipped} skipped\n`;
    process.on('exit', () => process.stdout.write(`\n${line}`));
  }
}
module.exports = CountReporter;
