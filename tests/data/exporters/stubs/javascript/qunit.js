'use strict';
// Runs files in QUnit as a page would: node qunit.js PATH_OF_QUNIT FILE…
const fs = require('fs');
const vm = require('vm');

const QUnit = require(process.argv[2]);
QUnit.config.autostart = false;
QUnit.testStart(() => { QUnit.config.current.expected = 0; }); // else a test that says nothing fails
QUnit.log((one) => { if (!one.result) console.log(`${one.module}: ${one.name}: ${one.message}`); });
const count = { passed: 0, failed: 0 };
QUnit.testDone((one) => { ++count[one.failed > 0 ? 'failed' : 'passed']; });
QUnit.done(() => {
    console.log(`${count.passed} passed, ${count.failed} failed`);
    process.exitCode = count.failed > 0 ? 1 : 0;
});
globalThis.QUnit = QUnit;
for (const file of process.argv.slice(3)) vm.runInThisContext(fs.readFileSync(file, 'utf8'), file);
if (QUnit.version.startsWith('1.')) QUnit.load();
QUnit.start();
