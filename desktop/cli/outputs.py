"""Files that someone asked for, and the question before what cannot be undone.

Never writes over another file, nor one that others can read.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import click

from desktop.cli.context import Desk
from models.errors import InputError
from storage.paths import PRIVATE_FILE


def chosen(out: Path, stem: str, contents: Mapping[str, bytes]) -> dict[Path, bytes]:
    """Which files to write: all of ``contents`` (by suffix) in a folder, or the one of a name.

    Raises ``InputError`` ``out_suffix`` for a name that ends otherwise.
    """
    if out.is_dir():
        return {out / f"{stem}{suffix}": content for suffix, content in contents.items()}
    if out.suffix not in contents:
        raise InputError("out_suffix", suffixes=" ".join(contents))
    return {out: contents[out.suffix]}


def require_free(out: Path, stem: str, suffixes: list[str]) -> None:
    """Look before anything is gathered. Raises ``InputError``: out_suffix, out_exists."""
    for path in chosen(out, stem, dict.fromkeys(suffixes, b"")):
        if path.exists():
            raise InputError("out_exists", file=path.name)


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, readable by their owner alone.

    Raises ``InputError``: out_exists, out_not_written.
    """
    for path, content in files.items():
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
        except FileExistsError as error:
            raise InputError("out_exists", file=path.name) from error
        except OSError as error:
            raise InputError("out_not_written", file=path.name) from error


def is_confirmed(desk: Desk, sentence: str) -> bool:
    """Ask, in the language of the screens; without a default, beside the result."""
    yes = "o" if desk.language == "fr" else "y"
    answer: str = click.prompt(sentence, type=click.Choice([yes, "n"]), err=True)
    return answer == yes
