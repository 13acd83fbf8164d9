"""Holds the manual page and docs/cli.md against the command line program: every command and every option must be in them.

usage: manuals.py ROOT STEPWRIGHT_CLI   prints a line per thing that is missing, exit code 1 when there is one
"""

import os
import re
import subprocess
import sys

ROOT, PROGRAM = sys.argv[1:]
OPTION = re.compile(r"--[a-z][a-z-]*")


def output(*arguments):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    return subprocess.run([PROGRAM, *arguments], env=environment, capture_output=True, text=True, check=True).stdout


def text(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


manual = text("packaging/man/stepwright-cli.1").replace("\\-", "-")
page = text("docs/cli.md")
of_targets = set(OPTION.findall(output("export", "--list")))  # docs/exporting.md describes them
commands = re.findall(r"^  ([a-z]+) ", output("help"), re.MULTILINE)
missing = []
for command in commands:
    if not re.search(rf"^\.B[IR]? {command}\b", manual, re.MULTILINE):
        missing.append(f"packaging/man/stepwright-cli.1: no command {command}")
    if command == "help":
        continue
    if f"| `{command}" not in page:
        missing.append(f"docs/cli.md: no command {command}")
    for option in sorted(set(OPTION.findall(output("help", command))) - of_targets - {"--help"}):
        if option not in manual:
            missing.append(f"packaging/man/stepwright-cli.1: no option {option} of {command}")
        if option not in page:
            missing.append(f"docs/cli.md: no option {option} of {command}")
print("\n".join(missing) or f"{len(commands)} commands are described")
sys.exit(1 if missing else 0)
