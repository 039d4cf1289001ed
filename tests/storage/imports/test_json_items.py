"""The three layouts of JSON files, and broken ones."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError
from models.records.imports import Refusal
from storage.imports.bounds import DepthGauge
from storage.imports.json_items import Item, iter_items

_KEYS = ("id", "intitule")


def _items(path: Path, content: str | bytes, wrapper: str | None = "resultats") -> list[object]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(iter_items(path, _KEYS, wrapper=wrapper))


@pytest.mark.parametrize(
    "content",
    [
        '{"resultats": [{"id": "1"}, {"id": "2"}], "filtresPossibles": []}',
        '{"filtresPossibles": [{"id": "no"}], "resultats": [{"id": "1"}, {"id": "2"}]}',
        '{\n  "resultats": [\n    {"id": "1"},\n    {"id": "2"}\n  ]\n}\n',
        '[{"id": "1"}, {"id": "2"}]',
        '\ufeff  \n[\n{"id": "1"},\n{"id": "2"}]',
        gzip.compress(b'[{"id": "1"}, {"id": "2"}]'),
    ],
)
def test_arrays_bare_or_wrapped(tmp_path: Path, content: str | bytes) -> None:
    assert _items(tmp_path / "a.json", content) == [
        Item("item 1", {"id": "1"}),
        Item("item 2", {"id": "2"}),
    ]


def test_json_lines_with_blank_lines_and_other_line_ends(tmp_path: Path) -> None:
    content = '\ufeff{"id": "1"}\r\n\r\n{"id": "2"}'
    assert _items(tmp_path / "a.jsonl", content) == [
        Item("line 1", {"id": "1"}),
        Item("line 3", {"id": "2"}),
    ]


def test_a_broken_line_is_one_refusal_even_the_first(tmp_path: Path) -> None:
    content = '{"id": "1", "intitule"\n{"id": "2"}\nnot json\n{"id": "\\ud800"}\n{"id": "5"}\n'
    assert _items(tmp_path / "a.jsonl", content) == [
        Refusal("a.jsonl", "line 1", "line_broken"),
        Item("line 2", {"id": "2"}),
        Refusal("a.jsonl", "line 3", "line_broken"),
        Refusal("a.jsonl", "line 4", "line_broken"),
        Item("line 5", {"id": "5"}),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"resultats":' + "[" * 100_000,
        '{"autre":' + "[" * 100_000,
        '[{"id": "1", "intitule":' + '{"a":' * 100_000,
        '[{"id": "\\\\\\"[", "intitule": "]]]]", "x":' + "[" * 70 + "]" * 70 + "}]",
    ],
)
def test_what_is_nested_without_end_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match="json_too_deep"):
        _items(tmp_path / "a.json", content)


def test_brackets_within_texts_are_no_depth(tmp_path: Path) -> None:
    title = "[" * 100 + '\\" {{{{' * 100
    content = json.dumps([{"id": "1", "intitule": title}, {"id": "2"}])
    assert _items(tmp_path / "a.json", content) == [
        Item("item 1", {"id": "1", "intitule": title}),
        Item("item 2", {"id": "2"}),
    ]


def test_a_line_too_deep_or_too_long_is_one_refusal(tmp_path: Path) -> None:
    deep = '{"id": "1", "x":' + "[" * 80 + "]" * 80 + "}"
    long = '{"id": "2", "intitule": "' + "x" * 10_000_000 + '"}'
    for first, second in ((deep, long), (long, deep)):
        found = _items(tmp_path / "a.jsonl", f'{first}\n{{"id": "3"}}\n{second}\n')
        codes = [item.code for item in found if isinstance(item, Refusal)]
        assert codes == [
            "line_too_deep" if line is deep else "line_too_long" for line in (first, second)
        ]
        assert Item("line 2", {"id": "3"}) in found


def test_an_item_without_end_is_refused(tmp_path: Path) -> None:
    content = '[{"id": "1"}, {"id": "2", "intitule": "' + "x" * 11_000_000
    with pytest.raises(InputError, match="item_too_long"):
        _items(tmp_path / "a.json", content)


@given(st.text('[]{}"\\a', max_size=40), st.integers(1, 7))
def test_the_depth_is_that_of_the_parsed_text_however_it_is_cut(text: str, size: int) -> None:
    document = json.dumps({text: [text, {"b": text}]}).encode()
    gauge = DepthGauge()
    cuts = range(0, len(document), size)
    assert max(gauge.deepest(document[at : at + size]) for at in cuts) == 3


@pytest.mark.parametrize("content", ["[]", '{"resultats": []}'])
def test_no_item_is_no_error(tmp_path: Path, content: str) -> None:
    assert _items(tmp_path / "a.json", content) == []


@pytest.mark.parametrize(
    ("content", "items"),
    [
        ('[{"id": "1"}, {"id": "2"}', 2),
        ('[{"id": "1"}, {"id": "2', 1),
        ('{"resultats": [{"id": "1"}, ', 1),
        ('{"resultats": [{"id": "1"}]', 1),
        ('[{"id": "1"}] and more', 1),
        ('[{"id": "1"},]', 1),
        ("id;intitule\n1;Essai\n", 0),
        ("<html></html>", 0),
        ("{not json}", 0),
    ],
)
def test_a_broken_structure_says_how_far_it_went(tmp_path: Path, content: str, items: int) -> None:
    with pytest.raises(InputError) as raised:
        _items(tmp_path / "a.json", content)
    assert raised.value.code == "json_broken"
    assert raised.value.params == {"file": "a.json", "items": items}


@pytest.mark.parametrize(
    "content",
    ['{"offres": [{"id": "1"}]}', '{"resultats": null}', '{"resultats": {"id": "1"}}', "{}"],
)
def test_an_unknown_wrapping_is_not_taken_for_items(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match="layout_unknown"):
        _items(tmp_path / "a.json", content)


def test_one_object_over_several_lines_is_no_json_lines(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="layout_unknown"):
        _items(tmp_path / "a.json", '{\n  "id": "1"\n}\n')
    with pytest.raises(InputError, match="layout_unknown"):
        _items(tmp_path / "a.json", '{\n  "id": "1"\n}\n', wrapper=None)


def test_blank_is_empty(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="file_empty"):
        _items(tmp_path / "a.json", " \n\n ")
