"""Holds every #include "…" against the table of allowed edges: layers, and folders inside model/.

usage: layers.py FILE…   prints a line per violation, exit code 1 when there is one
"""

import re
import sys

LAYERS = {
    "model": {"model"},
    "editor": {"model", "editor"},
    "app": {"model", "editor", "app"},
    "platform": {"model", "platform"},
}

# model/<folder> may include these folders and itself.
MODEL = {
    "base": set(),
    "gherkin": {"base"},
    "project": {"base", "gherkin"},
    "templating": {"base"},
    "store": {"base", "gherkin", "project"},
    "completion": {"base", "gherkin", "project"},
    "definitions": {"base", "gherkin", "project"},
    "linting": {"base", "gherkin", "project", "completion", "definitions"},
    "refactoring": {"base", "gherkin", "project", "completion"},
    "reading": {"base", "gherkin", "linting"},
    "search": {"base", "gherkin", "project", "store", "completion", "definitions", "refactoring"},
    "importing": {"base", "gherkin", "project", "store"},
    "exporting": {"base", "gherkin", "project", "templating", "importing"},
    "sync": {"base", "gherkin", "project", "store", "importing"},
}

# The same for platform/.
PLATFORM = {
    "base": set(),
    "storage": {"base"},
    "http": {"base"},
    "accounts": {"base"},
    "reports": {"base"},
    "api": {"base", "storage", "http", "accounts", "reports"},
    "jobs": {"base", "storage", "api"},
    "pages": {"base", "storage", "http", "accounts", "api"},
    "commands": {"base", "storage", "http", "accounts", "reports", "api", "jobs", "pages"},
}

DRAWING = re.compile(r"#include <(Q(Widget|Application|GuiApplication|Painter|Pixmap|Image|Color|Font|Icon|Text(Document|Cursor|Block))|QtWidgets|QtGui|KSyntaxHighlighting)")


def violations(path):
    parts = path.split("/")
    layer = parts[0]
    if layer not in LAYERS:
        return
    with open(path, encoding="utf-8") as source:
        for number, line in enumerate(source, 1):
            if layer in ("model", "platform") and DRAWING.match(line):
                yield number, f"{layer}/ may not draw"
            match = re.match(r'#include "([a-z]+)/([a-z]+)/', line)
            if not match:
                continue
            other, folder = match.groups()
            if other in LAYERS and other not in LAYERS[layer]:
                yield number, f"{layer}/ may not use {other}/"
            if layer == other == "model" and folder != parts[1] and folder not in MODEL.get(parts[1], set()):
                yield number, f"model/{parts[1]} may not use model/{folder}"
            if layer == other == "platform" and len(parts) > 2 and folder != parts[1] and folder not in PLATFORM.get(parts[1], set()):
                yield number, f"platform/{parts[1]} may not use platform/{folder}"


def main(paths):
    found = 0
    for path in paths:
        for number, what in violations(path):
            print(f"{path}:{number}: {what}")
            found = 1
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
