"""``python -m installer.checks [NAME…]``: runs the checks, says each one's findings and a summary.

Never stops at the first finding: whoever mends wants the whole list.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from installer.checks import files, licences, names, sentences, tools

Check = Callable[[Path], list[str]]

CHECKS: Mapping[str, Check] = {
    "format": tools.check_format,
    "lint": tools.check_lint,
    "types": tools.check_types,
    "floors": tools.check_floors,
    "translations": sentences.check_translations,
    "error-sentences": sentences.check_error_sentences,
    "licences": licences.check_licences,
    "names": names.check_names,
    "secrets": files.check_secrets,
    "addresses": files.check_addresses,
    "paths": files.check_paths,
    "size": files.check_size,
}


def main(arguments: list[str]) -> int:
    """Run the named checks, or all; 0 when none found anything, 1 otherwise, 2 unknown name."""
    unknown = [name for name in arguments if name not in CHECKS]
    if unknown:
        print(f"Unknown: {' '.join(unknown)}. Checks: {' '.join(CHECKS)}", file=sys.stderr)
        return 2
    root = Path(__file__).resolve().parents[2]
    summary = []
    for name in arguments or CHECKS:
        started = time.perf_counter()
        findings = CHECKS[name](root)
        seconds = time.perf_counter() - started
        verdict = f"{len(findings)} to mend" if findings else "ok"
        summary.append((name, verdict, seconds))
        if findings:
            print(f"== {name}", *findings, "", sep="\n", flush=True)
    for name, verdict, seconds in summary:
        print(f"{name:16} {verdict:12} {seconds:5.1f} s")
    return 0 if all(verdict == "ok" for _, verdict, _ in summary) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
