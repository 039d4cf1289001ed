"""Owns which licences a dependency may carry; never guesses one: what is not told is a finding.

All of these let an EUPL-1.2 application use the library unchanged, beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

ALLOWED = frozenset(
    {
        "0BSD",
        "Apache-2.0",
        "BSD-2-Clause",
        "BSD-3-Clause",
        "CC0-1.0",
        "ISC",
        "LGPL-3.0-only",
        "LLVM-exception",
        "MIT",
        "MIT-0",
        "MPL-2.0",
        "PSF-2.0",
        "Unlicense",
        "Zlib",
    }
)
# Words of older metadata, where no SPDX expression is given.
SPOKEN = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Public Domain": "CC0-1.0",
    "Python Software Foundation License": "PSF-2.0",
}
# Told nowhere in their metadata; read in the source distribution.
READ_BY_HAND = {
    "sqlcipher3": "Zlib",  # LICENSE: the zlib terms of pysqlite
}
_EXPRESSION = re.compile(r"[\w.+-]+(?: +(?:AND|OR|WITH) +[\w.+-]+)*")


def check_licences(root: Path) -> list[str]:
    """Distributions of this environment whose licence is unknown or not on the list."""
    del root
    return unacceptable(distributions())


def unacceptable(installed: Iterable[Distribution]) -> list[str]:
    """One line per distribution whose licence is not allowed."""
    told = {item.metadata["Name"]: licence_of(item) for item in installed}
    return sorted(
        f"{name}: {licence or 'no licence told'}"
        for name, licence in told.items()
        if not is_allowed(licence)
    )


def licence_of(distribution: Distribution) -> str:
    """SPDX expression of a distribution, from the best of its metadata; empty when not told."""
    metadata = distribution.metadata.json
    if (name := str(metadata["name"])) in READ_BY_HAND:
        return READ_BY_HAND[name]
    if expression := metadata.get("license_expression"):
        return str(expression)
    classifiers = [
        text.rpartition(" :: ")[2]
        for text in metadata.get("classifier", [])
        if text.startswith("License ::")
    ]
    if classifiers:
        return " AND ".join(SPOKEN.get(text, text) for text in classifiers)
    free_text = str(metadata.get("license", "")).strip()
    return SPOKEN.get(free_text, free_text)


def is_allowed(licence: str) -> bool:
    """Whether an expression holds: any side of an OR, every part of an AND (AND binds tighter)."""
    if not _EXPRESSION.fullmatch(licence):
        return False
    return any(
        all(part in ALLOWED for part in re.split(r" +(?:AND|WITH) +", side))
        for side in re.split(r" +OR +", licence)
    )
