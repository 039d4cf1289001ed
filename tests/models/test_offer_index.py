"""The columns on disk: built whole, mapped, found again; a damaged folder is said, never used."""

from __future__ import annotations

import json
import resource
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from models.errors import HomeError
from models.offer_index import Links, OfferColumns, OfferIndex
from models.records.offers import CredentialDemand, CredentialKind, LanguageDemand, Offer
from tests.makers import NEAR, PICK, gazetteer, index_of, offer, repertoire, skill

OFFERS = (
    offer("O1", occupation="N1103", place=NEAR, contract="CDI", skills=(skill(PICK),)),
    offer(
        "O2",
        credentials=(CredentialDemand(CredentialKind.HABILITATION, "CACES R489", True, "3"),),
        languages=(LanguageDemand("Anglais", True),),
    ),
    offer("O3", title="Annonce O1", description="Texte de l'annonce O1."),
)


def built(folder: Path, *offers: Offer) -> Path:
    OfferIndex.build(iter(offers), repertoire(), gazetteer(), folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return built(tmp_path / "columns" / "a1", *OFFERS)


def test_what_was_built_is_opened_again_mapped(folder: Path) -> None:
    index, expected = OfferIndex.open(folder), index_of(OFFERS)
    assert len(index) == 3
    assert index.vocabularies == expected.vocabularies
    for field in fields(OfferColumns):
        column = getattr(index.columns, field.name)
        assert isinstance(column, np.memmap), field.name
        assert not column.flags.writeable, field.name
        np.testing.assert_array_equal(column, getattr(expected.columns, field.name))
    assert index.row_of("O2") == 1
    assert index.posts_of(["O1", "nowhere"]).tolist() == [index.columns.post_group[2]]


def test_no_offer_at_all_is_an_index_too(tmp_path: Path) -> None:
    index = OfferIndex.open(built(tmp_path / "empty"))
    assert len(index) == 0
    assert index.row_of("O1") is None
    assert not len(index.posts_of(["O1"]))
    assert not len(index.skills.of(np.arange(0)).items)


def test_an_interrupted_build_leaves_nothing_and_what_stood_stands(folder: Path) -> None:
    def broken() -> Iterator[Offer]:
        yield offer("O9")
        raise RuntimeError("the source failed")

    with pytest.raises(RuntimeError):
        OfferIndex.build(broken(), repertoire(), gazetteer(), folder)
    assert {path.name for path in folder.parent.iterdir()} == {folder.name, ".turn"}
    assert len(OfferIndex.open(folder)) == 3
    built(folder, offer("O9"))
    assert {path.name for path in folder.parent.iterdir()} == {folder.name, ".turn"}
    assert OfferIndex.open(folder).row_of("O9") == 0


def files() -> list[str]:
    return [f"{field.name}.npy" for field in fields(OfferColumns)]


@pytest.mark.parametrize("name", ["statement.json", *files()])
def test_a_missing_or_cut_file_is_refused(folder: Path, name: str) -> None:
    whole = (folder / name).read_bytes()
    for part in (b"", whole[: len(whole) // 2], whole[:-1], b"\0" * len(whole)):
        (folder / name).write_bytes(part)
        with pytest.raises(HomeError) as refused:
            OfferIndex.open(folder)
        assert (refused.value.code, refused.value.params) == (
            "columns_unreadable",
            {"folder": "a1"},
        )
    (folder / name).unlink()
    with pytest.raises(HomeError, match="columns_unreadable"):
        OfferIndex.open(folder)
    (folder / name).write_bytes(whole)
    assert len(OfferIndex.open(folder)) == 3


@pytest.mark.parametrize("name", files())
def test_a_column_of_another_index_is_refused(folder: Path, name: str, tmp_path: Path) -> None:
    more = index_of([*OFFERS, *(offer(f"P{n}", skills=(skill(PICK),)) for n in range(3))])
    column = getattr(more.columns, name.removesuffix(".npy"))
    if len(column) == len(np.load(folder / name)):
        column = np.concatenate([column, column])  # as many credentials in both: make them more
    np.save(folder / name, column)
    with pytest.raises(HomeError, match="columns_unreadable"):
        OfferIndex.open(folder)


@pytest.mark.parametrize(
    "statement",
    ["[]", "{}", "null", "{", '{"format": 1, "vocabularies": {}}', '{"format": "2"}'],
)
def test_a_statement_that_is_not_one_is_refused(folder: Path, statement: str) -> None:
    (folder / "statement.json").write_text(statement, "utf-8")
    with pytest.raises(HomeError, match="columns_unreadable"):
        OfferIndex.open(folder)


def test_columns_of_another_format_are_refused(folder: Path) -> None:
    path = folder / "statement.json"
    statement = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(statement | {"format": statement["format"] + 1}), "utf-8")
    with pytest.raises(HomeError, match="columns_unreadable"):
        OfferIndex.open(folder)


@st.composite
def links(draw: st.DrawFn) -> tuple[list[list[tuple[int, float]]], list[int]]:
    """Weighted items of each offer, and the offers of interest in any order."""
    item = st.tuples(st.integers(0, 9), st.integers(-8, 8).map(lambda n: n / 4))
    offers = draw(st.lists(st.lists(item, max_size=4), min_size=1, max_size=6))
    return offers, draw(st.lists(st.integers(0, len(offers) - 1), max_size=8))


@given(links())
def test_sums_are_those_of_the_offers_asked_about(
    case: tuple[list[list[tuple[int, float]]], list[int]],
) -> None:
    offers, chosen = case
    flat = [item for items in offers for item in items]
    starts = np.cumsum([0, *(len(items) for items in offers)])
    numbers: NDArray[np.int32] = np.array([n for n, _ in flat], dtype=np.int32)
    demands = Links(starts, numbers, numbers % 2 == 0).of(np.array(chosen, dtype=np.int64))
    assert demands.items.tolist() == [n for row in chosen for n, _ in offers[row]]
    weights = [w for row in chosen for _, w in offers[row]]
    expected = [sum(w for _, w in offers[row]) for row in chosen]
    assert demands.sums(weights).tolist() == expected
    even = [sum(n % 2 == 0 for n, _ in offers[row]) for row in chosen]
    assert demands.sums(demands.required).tolist() == even


def test_two_programs_never_build_the_same_columns_at_once(tmp_path: Path) -> None:
    """The second waits, then takes what the first has built."""
    folder = tmp_path / "columns" / "a1"
    read_by_second: list[str] = []

    def counted() -> Iterator[Offer]:
        for each in OFFERS:
            read_by_second.append(each.id)
            yield each

    second = Thread(target=OfferIndex.build, args=(counted(), repertoire(), gazetteer(), folder))

    def watched() -> Iterator[Offer]:
        second.start()
        second.join(0.2)  # far longer than it would take alone
        assert second.is_alive()
        yield from OFFERS

    OfferIndex.build(watched(), repertoire(), gazetteer(), folder)
    second.join()
    assert read_by_second == []
    assert len(OfferIndex.open(folder)) == 3


def test_what_a_killed_build_left_goes_with_the_next(tmp_path: Path) -> None:
    left = tmp_path / "columns" / ".building-killed"
    left.mkdir(parents=True)
    (left / "ids.npy").write_bytes(b"half")
    folder = built(tmp_path / "columns" / "a1", *OFFERS)
    assert {path.name for path in folder.parent.iterdir()} == {folder.name, ".turn"}


def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    """The system refuses to let a file grow, as it does when the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
    try:
        with pytest.raises(HomeError, match="columns_unwritten"):
            built(tmp_path / "columns" / "a1", *OFFERS)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.name for path in (tmp_path / "columns").iterdir()] == [".turn"]
