"""Holds docs/editor.md against the tests: each `file_test::function` that it names as a proof must be there.

usage: documents.py ROOT   prints a line per name that is missing, exit code 1 when there is one
"""

import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
page = (root / "docs/editor.md").read_text(encoding="utf-8")
proofs = re.findall(r"`(\w+/\w+_test)::(\w+)`", page)
missing = []
for test, function in sorted(set(proofs)):
    found = [path for path in root.glob("tests/**/*_test.cpp") if str(path).endswith(f"/{test}.cpp")]
    if not any(re.search(rf"\b{function}\(\)", path.read_text(encoding="utf-8")) for path in found):
        missing.append(f"docs/editor.md: there is no {test}::{function}")
print("\n".join(missing) or f"{len(set(proofs))} proofs are there")
sys.exit(1 if missing or not proofs else 0)
