"""Sentences and passages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from storage.imports.passages import PASSAGE_LENGTH, ReadText


def _passage(text: str, words: str) -> str:
    start = text.index(words)
    return ReadText(text).passage(start, start + len(words))


def test_a_short_sentence_is_kept_whole() -> None:
    text = "Bienvenue ! Le CACES R.489 est exigé, à jour. Postulez."
    assert _passage(text, "CACES") == "Le CACES R.489 est exigé, à jour"


def test_a_bullet_and_a_line_are_sentences() -> None:
    assert _passage("Profil :\n• Permis B\n• Sérieux", "Permis B") == "Permis B"


def test_a_long_sentence_is_cut_at_words_and_says_so() -> None:
    text = "mot " * 100 + "travail de nuit" + " mot" * 100
    passage = _passage(text, "travail de nuit")
    assert passage.startswith("…mot ")
    assert passage.endswith(" mot…")
    assert "travail de nuit" in passage


_AROUND = st.text(alphabet="ab .,;\n•é", max_size=300)


@given(_AROUND, st.sampled_from(["nuit", "travail de nuit", "CACES R.489"]), _AROUND)
def test_a_passage_is_short_and_holds_the_find(before: str, find: str, after: str) -> None:
    passage = ReadText(before + find + after).passage(len(before), len(before) + len(find))
    assert len(passage) <= PASSAGE_LENGTH + 2
    assert find in passage
