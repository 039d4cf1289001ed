"""Opening of plain and compressed files, and what is said of broken ones."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from models.errors import InputError
from storage.imports.opening import CHUNK_BYTES, open_binary, split_lines, utf8_chunks


def _lines(path: Path) -> list[bytes]:
    with open_binary(path) as chunks:
        return [
            line for line in split_lines(utf8_chunks(chunks, path.name), 10**6) if line is not None
        ]


def test_gzip_is_known_by_its_first_bytes_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "offres.json"
    path.write_bytes(gzip.compress("été\nhiver\n".encode()))
    assert _lines(path) == ["été".encode(), b"hiver"]


def test_a_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    path.write_bytes(b"\xef\xbb\xbf{}\n")
    assert _lines(path) == [b"{}"]


def test_a_character_and_a_line_may_straddle_two_chunks(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    line = "x" * (CHUNK_BYTES - 1) + "é" * 3
    path.write_text(line + "\nend", encoding="utf-8")
    assert _lines(path) == [line.encode(), b"end"]


def test_a_line_without_end_is_said_in_its_place_and_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"one\n\n" + b"x" * (3 * CHUNK_BYTES) + b"\nlast")
    with open_binary(path) as chunks:
        assert list(split_lines(chunks, CHUNK_BYTES)) == [b"one", b"", None, b"last"]


def test_a_file_that_unzips_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offres.jsonl.gz"
    with gzip.open(path, "wb") as file:
        for _ in range(100):
            file.write(b"x" * 1_000_000)
    with pytest.raises(InputError) as raised:
        _lines(path)
    assert raised.value.code == "gzip_bomb"


def test_progress_ends_at_the_size_of_the_file_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "offres.jsonl.gz"
    path.write_bytes(gzip.compress(b"{}\n" * CHUNK_BYTES))
    seen: list[tuple[int, int]] = []
    with open_binary(path, lambda done, total: seen.append((done, total))) as chunks:
        assert sum(map(len, chunks)) == 3 * CHUNK_BYTES
    size = path.stat().st_size
    assert len(seen) >= 3
    assert seen[-1] == (size, size)
    assert seen == sorted(seen)


@pytest.mark.parametrize(
    ("content", "code", "params"),
    [
        (b"", "file_empty", {}),
        (gzip.compress(b""), "file_empty", {}),
        (gzip.compress(b"{}" * 10_000)[:-12], "gzip_broken", {}),
        (b"\x1f\x8bnot gzip at all", "gzip_broken", {}),
        ('{"a": 1}\n{"a": "été"}\n'.encode("latin-1"), "encoding_wrong", {"line": 2}),
        ("{}\n".encode("utf-16"), "encoding_wrong", {"line": 1}),
        (b'{"a": "\xc3', "encoding_wrong", {"line": 1}),
    ],
)
def test_a_file_that_cannot_be_read_is_said_with_its_name(
    tmp_path: Path, content: bytes, code: str, params: dict[str, int]
) -> None:
    path = tmp_path / "livraison.json"
    path.write_bytes(content)
    with pytest.raises(InputError) as raised:
        _lines(path)
    assert raised.value.code == code
    assert raised.value.params == {"file": "livraison.json", **params}


def test_the_line_of_a_wrong_byte_is_found_far_into_a_file(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes("été\n".encode() * 100_000 + b"\xe9\n")
    with pytest.raises(InputError) as raised:
        _lines(path)
    assert raised.value.params["line"] == 100_001


def test_the_line_is_right_when_a_character_straddles_two_chunks_before(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b"x" * (CHUNK_BYTES - 3) + "🙂".encode() + b"\n\xe9\n\n")
    with pytest.raises(InputError) as raised:
        _lines(path)
    assert raised.value.params["line"] == 2


def test_a_missing_file_and_a_folder_are_two_things(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="file_missing"):
        _lines(tmp_path / "absent.json")
    with pytest.raises(InputError, match="file_unreadable"):
        _lines(tmp_path)
