"""Owns what no file of the repository may hold: secrets, registries, paths of a machine, bulk.

Looks at what git tracks or would add, never at what it ignores.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

LARGEST = 1_000_000  # bytes

# Written so that none of them matches its own text.
SECRETS = {
    "private key": re.compile(r"-----BEGIN [A-Z0-9 ]*PRIVATE KEY"),
    "cloud access key": re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    "forge token": re.compile(r"\b(?:gh[pousr]_\w{36}|github_pat_\w{40}|glpat-[\w-]{20})"),
    "chat or service token": re.compile(r"\b(?:xox[abprs]-[\w-]{10}|sk-[\w-]{32}|sk_live_\w{16})"),
    "web token": re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}"),
    "address with a password": re.compile(r"\b[a-z][a-z0-9+]*://[^\s/:@{}<>]+:[^\s/:@{}<>]+@"),
}
REGISTRY = re.compile(
    r"https?://\S+/(?:simple|packages)(?:[/\s\"']|$)"
    r"|\b(?:pypi\.org|pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org|conda\.anaconda\.org)"
    r"|^\s*--(?:extra-)?(?:index-url|find-links|trusted-host)\b",
    re.MULTILINE,
)
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:home|root|Users)/\w|\b[A-Z]:\\Users\\\w")


def check_secrets(root: Path) -> list[str]:
    """Lines that look like a key, a token or a password."""
    return [
        f"{where}: {kind}"
        for kind, pattern in SECRETS.items()
        for where, _ in _matches(root, pattern)
    ]


def check_addresses(root: Path) -> list[str]:
    """Lines that name a package registry: the machine's configuration decides, not a file."""
    return [f"{where}: {text}" for where, text in _matches(root, REGISTRY)]


def check_paths(root: Path) -> list[str]:
    """Lines that hold a path of somebody's machine."""
    here = re.compile(re.escape(f"{root}/"))
    found = [*_matches(root, MACHINE_PATH), *_matches(root, here)]
    return [f"{where}: {text}" for where, text in found]


def check_size(root: Path) -> list[str]:
    """Files over 1 MB."""
    sizes = [(path, path.stat().st_size) for path in repository_files(root)]
    return [f"{path.relative_to(root)}: {size} bytes" for path, size in sizes if size > LARGEST]


def repository_files(root: Path) -> list[Path]:
    """Files that git tracks, or would add, in a stable order."""
    listed = subprocess.run(
        # A checkout that another user owns (a container's volume) is read all the same.
        [
            "git",
            "-c",
            f"safe.directory={root}",
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        cwd=root,
        check=True,
        capture_output=True,
    )
    paths = (root / name for name in sorted(listed.stdout.decode().split("\0")) if name)
    return [path for path in paths if path.is_file()]


def _matches(root: Path, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for path in repository_files(root):
        # Bytes that are not text become replacement marks: a key inside a binary is found too.
        text = path.read_text("utf-8", errors="replace")
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path.relative_to(root)}:{line}", match.group().strip()
