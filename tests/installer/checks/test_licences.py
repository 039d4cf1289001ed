"""A licence that is not on the list, or not told, is found; the words of old metadata are read."""

from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from installer.checks.licences import is_allowed, unacceptable


def installed(folder: Path, name: str, *headers: str) -> Distribution:
    """A distribution that says no more of itself than these headers."""
    info = folder / f"{name}-1.dist-info"
    info.mkdir()
    text = "\n".join(["Metadata-Version: 2.4", f"Name: {name}", "Version: 1", *headers])
    (info / "METADATA").write_text(text + "\n", "utf-8")
    return Distribution.at(info)


@pytest.mark.parametrize(
    ("headers", "finding"),
    [
        (["License-Expression: MIT"], None),
        (["License-Expression: LGPL-3.0-only OR GPL-2.0-only"], None),
        (["License-Expression: BSD-2-Clause AND Apache-2.0 WITH LLVM-exception"], None),
        (["License-Expression: MIT AND GPL-3.0-only"], "MIT AND GPL-3.0-only"),
        (["License: Apache License, Version 2.0"], None),
        (["License: whatever", "Classifier: License :: OSI Approved :: MIT License"], None),
        (["Classifier: License :: Other/Proprietary License"], "Other/Proprietary License"),
        ([], "no licence told"),
    ],
)
def test_only_what_is_allowed_passes(
    tmp_path: Path, headers: list[str], finding: str | None
) -> None:
    found = unacceptable([installed(tmp_path, "thing", *headers)])

    assert found == ([f"thing: {finding}"] if finding else [])


def test_an_expression_that_cannot_be_read_is_not_allowed() -> None:
    assert not is_allowed("(MIT")
    assert not is_allowed("")
    assert not is_allowed("MIT, see the file")
