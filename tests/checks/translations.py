"""Checks translations/*.ts against the sources: nothing missing, unfinished, empty or obsolete, the same placeholders and
mnemonics, French spacing, and texts that lupdate overlooks.

usage: translations.py SOURCE_DIR LUPDATE

Prints a line per finding and a closing line; exit code 1 when there is a finding.
"""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
MNEMONIC = re.compile(r"&(?=\w)")
TAG = re.compile(r"<[^<>]*>")
# French has a no-break space inside of guillemets and before these signs.
BREAKABLE = re.compile(r" [:;!?»]|« ")
MARKED = re.compile(r'QT_TRANSLATE_NOOP\(\s*"(\w+)",\s*"((?:[^"\\]|\\.)*)"')


def messages(path):
    """Yields (context, source, comment, message element) of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "", message


def texts(message):
    """The translated texts of a message: one, or one per plural form."""
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def problems_of(language, source, message):
    if message.find("translation").get("type"):
        yield "unfinished"
    for text in texts(message):
        if not text.strip():
            yield "empty"
            continue
        # A plural form may leave out %n ("one file"), nothing else.
        expected, found = Counter(PLACEHOLDER.findall(source)), Counter(PLACEHOLDER.findall(text))
        if message.get("numerus") == "yes":
            expected.pop("%n", None)
            found.pop("%n", None)
        if expected != found:
            yield f"placeholders differ: {sorted(found)} for {sorted(expected)} in {text!r}"
        if len(MNEMONIC.findall(source)) != len(MNEMONIC.findall(text)):
            yield f"mnemonic differs in {text!r}"
        if Counter(TAG.findall(source)) != Counter(TAG.findall(text)):
            yield f"markup differs in {text!r}"
        if language == "fr" and BREAKABLE.search(text):
            yield f"a line may break before punctuation in {text!r}"


def fresh_template(source_dir, lupdate, name, folder):
    """What the sources hold now: the .ts file and what lupdate complains about."""
    path = Path(folder) / name
    extract = subprocess.run([source_dir / "translations" / "extract", lupdate, path], capture_output=True, text=True, check=True)
    return path, (extract.stdout + extract.stderr).splitlines()


def findings_of_file(source_dir, lupdate, ts):
    """Findings of one language and the number of its texts."""
    language = ts.stem.removeprefix("stepwright_")
    have = {key[:3]: key[3] for key in messages(ts)}
    with tempfile.TemporaryDirectory() as folder:
        template, complaints = fresh_template(source_dir, lupdate, ts.name, folder)
        want = {key[:3] for key in messages(template)}
    lines = [f"lupdate: {line}" for line in complaints]
    lines += [f"{ts.name}: missing: {key[0]}: {key[1]!r}" for key in sorted(want - have.keys())]
    lines += [f"{ts.name}: not in the sources any more: {key[0]}: {key[1]!r}" for key in sorted(have.keys() - want)]
    for (context, source, _), message in have.items():
        lines += [f"{ts.name}: {context}: {source!r}: {problem}" for problem in problems_of(language, source, message)]
    return lines, len(want)


def marked_texts(source_dir):
    """The texts of QT_TRANSLATE_NOOP, found without lupdate, which passes over some (inside of a function `translate`)."""
    for layer in ("model", "editor", "app"):
        for path in source_dir.glob(f"{layer}/**/*.cpp"):
            for context, text in MARKED.findall(path.read_text(encoding="utf-8")):
                yield context, json.loads(f'"{text}"')


def findings_of_manifests(source_dir, languages):
    """Exporters are data: their manifests hold their descriptions in all languages."""
    for path in source_dir.glob("resources/exporters/*/*.json"):
        manifest = json.loads(path.read_text(encoding="utf-8"))
        for language in languages:
            if isinstance(manifest, dict) and manifest.get("description") and not manifest.get(f"description[{language}]"):
                yield f"{path.relative_to(source_dir)}: no description[{language}]"


def main(source_dir, lupdate):
    source_dir = Path(source_dir)
    files = sorted(source_dir.glob("translations/stepwright_*.ts"))
    lines, checked = [], 0
    for ts in files:
        found, count = findings_of_file(source_dir, lupdate, ts)
        lines += found
        checked += count
    known = {key[:2] for ts in files for key in messages(ts)}
    lines += [f"overlooked by lupdate: {context}: {text!r}" for context, text in marked_texts(source_dir) if (context, text) not in known]
    lines += findings_of_manifests(source_dir, [ts.stem.removeprefix("stepwright_") for ts in files if ts.stem != "stepwright_en"])
    print("\n".join([*dict.fromkeys(lines), f"{checked} strings checked, {len(lines)} findings (./dev strings updates the files)"]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
