#!/usr/bin/env python3
"""Prints a platform project whose names and texts mean something in some language or framework, each in every place.

languages_test, definitions_test and frameworks_test export it to every target.
"""
import itertools
import sys
from xml.sax.saxutils import escape

# Reserved words, methods that objects and tests of some language or framework have, and names in generated code.
WORDS = """
abstract any async assert as associatedtype await become begin bool box break callable case catch chan char class clone const constructor context
continue crate debug def default defer del delegate die do done double dyn echo elif else elsif end endif ensure enum eval event except exit explicit
export extends extern false final finally fixed float fn for foreach from fun func function gen get global go goto guard if impl implements implicit
import in include init inout instanceof int interface internal is isset it lambda let list lock long loop macro map match mod module move mut
namespace native new next nil nonlocal not null object of operator or out override package params parent partial pass pending print private proc
protected protocol pub public puts raise range readonly record redo ref repeat require rescue retry return rust sealed select self Self sizeof skip
sleep static step steps String string struct subject subscript super switch symbol synchronized table test then this throw throws trait transient true
try type typealias typeof undef undefined union unless unsafe unset until use using val var virtual void volatile wait when where while with world
write yield setUp tearDown setup teardown cleanup before after beforeEach afterEach describe expect run name id fail count status size message method
toString getName getClass hashCode equals notify finalize Equals GetHashCode GetType MemberwiseClone Finalize ToString getMetaClass setProperty
getProperty invokeMethod getInstance instance page base callback ctx err words rows fmt godog request parsers scenarios pytest docstring datatable
free_text Given When Then Before After exports process console Object Array Error Exception Boolean Integer List Map System Task Table DataTable
ExamplesTable Page Library Libraries Actionwords ActionWords ActionwordLibrary actionwords actionWords StepDefinitions FeatureContext ProjectTest
ProjectSpec TestCase XCTestCase app UnsupportedOperationException NotImplementedException NotImplementedError World Binding Ident Default Debug Vec
main inject I impl_ given send hash display format freeze dup tap p object_id instance_eval method_missing respond_to __send__ __init__ __new__
__class__ __construct __destruct __call __get __toString __proto__ __END__ __FILE__ __halt_compiler prototype hasOwnProperty valueOf apply _ __ _1 _2
_9 1 12 007 1a a1 A1
""".split()

# Marks of comments, templates, literals and files; letters that are none in code; names that become one in code.
MARKS = [
    'get tools Library', 'get_tools_library', 'new tools Library', 'set up', 'Set Up', 'setUP', 'test class', 'testClass', 'TEST CLASS',
    'outline run', 'a b', 'aB', 'a_b', 'AB', 'a  b', 'x' * 600, 'y' * 600 + '1', 'y' * 600 + '2', 'é' * 300, '日本語の名前', '*', '#', '//', '/*', '*/',
    '?>', '<?php', '{', '}', '(', ')', '[', ']', '[Tags]', '...', '*** Keywords ***', '\\', '\\u', '\\u000a x', '\\N{x}', '@a', 'a@b', ':', 'ends:',
    'Feature: x', 'Scenario Outline: x', '# language: fr', '"""', "'''", '`', '"#', '"##', 'r#"', '#{x}', '#$x', '#@x', '${x}', '$x', '$', '%', '%s',
    '%(x)s', '{0}', '{{x}}', '{x}', '<x>', '\\(x)', 'line\nbreak', 'cr\rhere', 'ls\u2028ps\u2029nel\x85', '\ufeffbom\ufeff', 'zero\u200bwidth',
    'bidi\u202e\u2066x', 'nb\u00a0sp', 'tab\there', '\x7f', '\ufffd', '\U0001F600 \U0001D504', 'e\u0301', 'İıßẞ', 'ſ', 'K', '²', '=1', '-1',     '\\|', "it's", '"', '""', 'say "it"', "say 'it'", '<!-- x -->', ']]>', '&amp;', '=begin', '=end', '0x1F', '1e5', 'NaN', 'a/b', '../x', 'con',
    'nul', 'a?b', 'a+b', 'a|b c', 'a (optional)', 'a {int}', '^a$', 'a.b', 'a, b', 'void f(', 'f(x);', ' lead', 'trail ', '-->', '--x', '~', '!',
    '`id`',
]

TEXTS = [mark for mark in MARKS if len(mark) < 100] + [
    '', ' ', '  two  blanks  ', '\n', 'a\n\nb\n', '"""\nx\n"""', "'''\n'''", '```\nx\n```',
    'Given x\n@t\nScenario: x\nRule: y\nExamples:\n| a |\n# c', '\\\n', 'a\\', 'a\\\\', "\\'", '\\"', '\\n', '*/ x /*', '\r\n\r\n', 'a#', '#',
    '\u0009\u0009', '${', '#{', '\\(', '%', '%%', '%n', '{', '}}', '$$', '\\$', '\\#{x}', 'é"', '☃', '0', '-0', '1.5', 'true', 'null', 'undefined',
    'None', 'nil', '[', ']', '()', '\\x41', '\\101', '\\u{41}', '\\U00000041', '=cmd|x', '+1', '@SUM(1)', '\\N', '|x|', 'x|y', 'x\\|y', 'x\\ny',
]

FOLDERS = [
    'class', 'Class', 'CLASS', '1', '', 'new', 'con', 'Actionwords', 'actionwords', 'StepDefinitions', 'Test', 'Project', 'String', 'self', 'x' * 600,
    'y' * 300 + '1', 'y' * 300 + '2', '日本語', '\\u000a', '*/', '?>', 'ls\u2028ps', 'cr\rhere', 'line\nbreak', '../up', 'a/b', 'Feature: x', '@tag',
    "it's", '"q"', '\ufeffbom', '${x}', '#{x}', 'import', 'setUp', 'xml', 'steps', 'unittest', 'spec_helper', 'Features', 'java',
]

LIBRARIES = ["tools", "Tools", "TOOLS", "", "1", "class", "日本語", "x" * 300, "*/ ?>", "Actionword", "Object", "it's"]
NUMBERS = ["0", "7", "007", "089", "-5", "1.5", "2147483647", "2147483648", "99999999999", "12345678901234567890", "3.14159265358979323846", "1e5", ""]
FIELDS = ["class", "1a", "a b", "日本", "ok", "then", "it's", "", "\u2028", "#{x}", "${x}", "$x", '"q"', "\\", "line\nbreak"]
KEYS = ["a", "class", "a-b", "é", "_1", "a.b", "then"]
OPERATORS = ["==", "!=", "<", ">", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "=", "<>"]

NAMES = list(dict.fromkeys(WORDS + MARKS))
texts = itertools.cycle(TEXTS)


def said(text):
    return escape(text).replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;").replace("\x85", "&#133;")


def name(text):
    return f"<name>{said(text)}</name>"


def string(text):
    return f"<stringliteral>{said(text)}</stringliteral>"


def template(*parts):
    return f"<template>{''.join(parts)}</template>"


def variable(text):
    return f"<var>{said(text)}</var>"


def number(text):
    return f"<numericliteral>{text}</numericliteral>"


def argument(parameter, value):
    return f"<argument>{name(parameter)}<value>{value}</value></argument>"


def call(word, *arguments, annotation="given"):
    keyword = f"<annotation>{annotation}</annotation>" if annotation else ""
    return f"<call><actionword>{said(word)}</actionword>{keyword}<arguments>{''.join(arguments)}</arguments></call>"


def step(value, kind="action"):
    return f"<step><{kind}>{value}</{kind}></step>"


def assign(target, value):
    return f"<assign><to>{variable(target)}</to><value>{value}</value></assign>"


def parameter(text, default=None):
    value = f"<default_value>{default}</default_value>" if default else ""
    return f"<parameter>{name(text)}{value}</parameter>"


def tags(*pairs):
    return "<tags>" + "".join(f"<tag><key>{said(key)}</key><value>{said(value)}</value></tag>" for key, value in pairs) + "</tags>"


def described(text):
    return f"<description>{said(text)}</description>"


def word(text, parameters="", steps="", about="", element="actionword"):
    return f"<{element}>{name(text)}{about}<parameters>{parameters}</parameters><steps>{steps}</steps></{element}>"


def folder(index, text):
    other = next(texts)
    above = f"f{index - 3}" if index and index % 4 == 0 else "r"
    setup = call("many", argument("a b", template(string(text))), argument("aB", template(string(other)))) if index % 3 == 0 else ""
    return (
        f"<folder>{name(text)}<uid>f{index}</uid><parentUid>{above}</parentUid><order_in_parent>{index}</order_in_parent>"
        f"{described(text + chr(10) + other)}{tags((text, ''), (other, text), ('', ''))}<steps>{setup}</steps></folder>"
    )


def statements(index, text, column):
    first, second = next(texts), next(texts)
    yield call(text, argument("p", template(string(first))), argument(text, template(string(second), variable(column))))
    if index % 5 == 2:
        yield call("star " + text, annotation="")
    if index % 4 == 0:
        numbers = [number(NUMBERS[(index // 4 + further) % len(NUMBERS)]) for further in (0, 5)]
        mixed = number("1") if index % 8 else template(string(first))
        flag = "<booleanliteral>true</booleanliteral>"
        yield call("typed", argument("whole", numbers[0]), argument("big", numbers[1]), argument("flag", flag), argument("mixed", mixed), annotation="when")
    elif index % 4 == 1:
        yield call("free", argument("__free_text", template(string(first + "\n" + second))), annotation="when")
    elif index % 4 == 2:
        cell = second.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n").replace("\r", " ")
        yield call("tab", argument("__datatable", template(string(f"| {cell} | b |\n| c | d |"))), annotation="then")
    else:
        yield call("many", argument("aB", variable(column)), argument("class", "<nullliteral/>"), annotation="then")
    if index % 5 == 0:
        yield step(string(first))
    if index % 5 == 1:
        yield step(template(string(second), variable(column)), "result")


def outline(index, text):
    first, second = next(texts), next(texts)
    column = NAMES[(index * 7 + 3) % len(NAMES)]

    def row(title, value):
        more = argument(column, string(title)) if column != text else ""
        return f"<dataset>{name(title)}<arguments>{argument(text, string(value))}{more}</arguments></dataset>"

    return (
        f"<scenario>{name(text)}<uid>s{index}</uid><folderUid>f{index % len(FOLDERS)}</folderUid><order_in_parent>{index}</order_in_parent>"
        f"{described(first + chr(10) + second)}{tags((text, ''), (first, second))}"
        f"<parameters>{parameter(text)}{parameter(column) if column != text else ''}</parameters>"
        f"<datatable>{row(text, first)}{row('', second)}</datatable><steps>{''.join(statements(index, text, column))}</steps></scenario>"
    )


def scenario(index, text):
    home = "" if index % 2 else f"<folderUid>f{index % len(FOLDERS)}</folderUid>"
    steps = call(text, argument("p", template(string(next(texts)))), annotation="when")
    return (
        f"<scenario>{name(text)}<uid>t{index}</uid>{home}<order_in_parent>{1000 + index}</order_in_parent>"
        f"{described(text)}{tags((text, text))}<steps>{steps}</steps></scenario>"
    )


def values():
    for index, field in enumerate(FIELDS):
        key = KEYS[index % len(KEYS)]
        yield assign(NAMES[index], f"<dict><{key}>{string(field)}</{key}></dict>")
        yield assign("r", f"<field><base>{variable('r')}</base>{name(field)}</field>")
        yield assign("r", f"<index><base>{variable('r')}</base><expression>{string(field)}</expression></index>")
    for digits in NUMBERS:
        yield assign("r", number(digits))
    for operator in OPERATORS:
        condition = f"<operation><left>{variable('r')}</left><operator>{said(operator)}</operator><right>{number('1')}</right></operation>"
        then = call("free", argument("__free_text", template(string("x"))), annotation="then")
        yield f"<if><condition>{condition}</condition><then>{then}</then><else>{step(string('*/ ?>'))}</else></if>"


def action_word(index, text):
    first, second = next(texts), next(texts)
    parameters = parameter("p") + (parameter(text, template(string(first))) if text != "p" else "")
    if index % 3 == 1:
        parameters += parameter(NAMES[(index * 11 + 5) % len(NAMES)] + " ", template(string(second)))
    steps = ""
    if index % 3 == 0:
        steps = call("free", argument("__free_text", template(string(second), variable(text)))) + step(string(first))
    if index % 3 == 1:
        steps = assign(NAMES[(index * 13 + 1) % len(NAMES)] + " ", template(string(first)))
    about = described(first + "\n" + text) + tags((text, second)) if index % 2 else ""
    return word(text, parameters, steps, about) + (word("star " + text, about=described(text)) if index % 10 == 2 else "")


def library(index, text):
    words = ""
    for one in NAMES[index * 5 :: 61]:
        default = template(string(next(texts)))
        words += word(f"lib {index} {one}", parameter(one, default), about=described(one), element="libraryActionword")
    return f"<actionwordLibrary>{name(text)}<libraryActionwords>{words}</libraryActionwords></actionwordLibrary>"


def project():
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<project>" + name("Hostile */ names \\u000a ?> \\") + described("*/ ?> \\u000a\n=end\n__END__\r@tag")
    yield "<testPlan><folder><name>Root</name><uid>r</uid></folder>"
    yield from itertools.starmap(folder, enumerate(FOLDERS))
    yield "</testPlan><scenarios>"
    yield from itertools.starmap(outline, enumerate(NAMES))
    yield from (scenario(index, text) for index, text in enumerate(NAMES) if index % 5 == 0)
    yield f"<scenario><name>Values</name><uid>v</uid><folderUid>f0</folderUid><steps>{''.join(values())}</steps></scenario>"
    yield "</scenarios><actionwords>"
    yield word("typed", "".join(map(parameter, ("whole", "big", "flag", "mixed"))))
    yield word("free", parameter("__free_text", template(string("")))) + word("tab", parameter("__datatable", template(string("||"))))
    yield word("many", "".join(map(parameter, ("a b", "aB", "a_b", "AB"))) + parameter("class", template(string("*/"))) + parameter("later"))
    yield from itertools.starmap(action_word, enumerate(NAMES))
    yield "</actionwords><actionwordLibraries>"
    yield from itertools.starmap(library, enumerate(LIBRARIES))
    yield "</actionwordLibraries></project>"


sys.stdout.reconfigure(encoding="utf-8", newline="")
for line in project():
    print(line, end="\n")
