"""What an adviser typed is looked at word by word; nothing is refused here."""

from __future__ import annotations

import pytest

from desktop.screening import Concern, concerns


@pytest.mark.parametrize(
    ("text", "words", "subject"),
    [
        ("son frère y est occupé", "frère", "family"),
        ("trop MALADE pour ce rythme", "MALADE", "health"),
        ("déléguée syndicale", "syndicale", "union"),
        ("ne travaille pas pendant le ramadan", "ramadan", "religion"),
        ("d’origine étrangère", "origine", "origin"),
        ("engagement politique", "politique", "opinion"),
        ("appeler au 06 12 34 56 78", "06 12 34 56 78", "identifier"),
        ("écrire à p.k@exemple.fr", "p.k@exemple.fr", "identifier"),
        ("2 84 05 44 109 012 34", "2 84 05 44 109 012 34", "identifier"),
    ],
)
def test_a_subject_is_seen_with_the_words_as_typed(text: str, words: str, subject: str) -> None:
    assert Concern(words, subject) in concerns(text, "fr")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Trop loin sans voiture, 35 h en 2x8, 1 900 euros",
        "Offre 265BJDU déjà pourvue le 12/03/2026",
        "Le marin cherche à terre ; Marie, non",
    ],
)
def test_words_of_the_trade_pass(text: str) -> None:
    assert concerns(text, "fr") == ()


def test_one_concern_a_subject() -> None:
    seen = concerns("malade, médecin, hôpital, frère", "fr")
    assert [one.subject for one in seen] == ["health", "family"]


def test_each_language_has_its_words() -> None:
    assert concerns("his mother works there", "en") == (Concern("mother", "family"),)
    assert concerns("son fils", "fr") == (Concern("fils", "family"),)
    assert concerns("son contrat", "fr") == ()
