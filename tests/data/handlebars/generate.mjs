// Fills in what npm's handlebars 4.7 gives for every case of cases.json: see README.md.
// usage: node generate.mjs   (with handlebars installed beside it or above)
import fs from 'node:fs';
import Handlebars from 'handlebars';

const file = new URL('cases.json', import.meta.url);

// The same helpers and functions stand in tests/unit/templating/casehelpers.h.
const helpers = {
    upper: text => String(text).toUpperCase(),
    join: (items, separator) => items.join(separator),
    equal: (left, right) => left === right,
    safe: text => new Handlebars.SafeString(text),
    named: options => Object.entries(options.hash).map(([name, value]) => `${name}=${value}`).join(','),
    count: (...all) => all.length - 1,
    nothing: () => undefined,
    numbers: () => [1, 2, 3],
    wrap(options) {
        return `<${options.hash.tag}>${options.fn(this)}</${options.hash.tag}>`;
    },
    repeat(times, options) {
        let text = '';
        for (let i = 0; i < times; ++i) {
            const data = Handlebars.createFrame(options.data);
            data.round = i;
            text += options.fn(this, { data, blockParams: [i, times] });
        }
        return text || options.inverse(this);
    },
    verbatim(options) {
        return options.fn(this);
    },
    index: options => options.data.index,
};
const functions = {
    fullName() {
        return `${this.first} ${this.last}`;
    },
    items: () => ['x', 'y'],
    yes: () => true,
};

// JSON that says what JSON cannot: the order of members, undefined, safe text, functions.
function decoded(value) {
    if (Array.isArray(value)) return value.map(decoded);
    if (value === null || typeof value !== 'object') return value;
    if ('$undefined' in value) return undefined;
    if ('$safe' in value) return new Handlebars.SafeString(value.$safe);
    if ('$function' in value) return functions[value.$function];
    const entries = '$entries' in value ? value.$entries : Object.entries(value);
    return Object.fromEntries(entries.map(([name, member]) => [name, decoded(member)]));
}

function outcome(test) {
    const handlebars = Handlebars.create();
    handlebars.logger.log = () => {};
    handlebars.registerHelper(helpers);
    handlebars.registerPartial(test.partials ?? {});
    const { data, ...options } = test.options ?? {};
    try {
        const template = handlebars.compile(test.template, options);
        return { expected: template('context' in test ? decoded(test.context) : {}, { data: data && decoded(data) }) };
    } catch {
        return { fails: true };
    }
}

const features = JSON.parse(fs.readFileSync(file, 'utf8'));
const lines = Object.entries(features).map(([feature, tests]) => {
    const rows = tests.map(({ expected, fails, ...test }) => '    ' + JSON.stringify({ ...test, ...outcome(test) }));
    return `  ${JSON.stringify(feature)}: [\n${rows.join(',\n')}\n  ]`;
});
fs.writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
