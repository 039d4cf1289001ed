"""The sentences of the demonstration: finished, addressed to anyone, with facts to read."""

from __future__ import annotations

import re

from resources.demo.material import Material
from tests.resources.demo.conftest import Demo


def test_descriptions_say_what_the_rules_must_find(demo: Demo) -> None:
    texts = [offer["description"] for offer in demo.offers]
    rates = {
        r"CACES R4\d\d cat": (0.03, 0.12),
        r"[Pp]ermis": (0.12, 0.30),
        r"Diplôme d'État": (0.03, 0.12),
        r"\d heures|\d h \d\d par semaine|/semaine": (0.2, 0.5),
        r"[Tt]ravail de nuit|Poste de nuit|nuit comprise": (0.08, 0.3),
        r"samedi|week-end": (0.2, 0.5),
        r"Pas de travail|Aucun travail|sans travail|aucun week-end": (0.03, 0.15),
        r"Permis B non exigé|Pas besoin de permis": (0.01, 0.08),
    }
    for pattern, (low, high) in rates.items():
        share = sum(bool(re.search(pattern, text)) for text in texts) / len(texts)
        assert low <= share <= high, (pattern, share)


def test_no_sentence_is_left_unfinished(demo: Demo) -> None:
    for offer in demo.offers:
        text = offer["description"]
        assert not re.search(r"[{}]|None|  |\.\.", text), text
        assert text[0].isupper()
        last = text.splitlines()[-1]
        assert last[-1] in ".!?" or last[0] in "-•*", text


def test_nobody_is_addressed_by_gender(material: Material) -> None:
    sentences = [s for group in material.phrases.values() for s in group]
    assert not [s for s in sentences if re.search(r"\(e\)|·|\bVous êtes \w+(é|ée)\b", s)]
    for job in material.jobs.values():
        assert re.match(r"(un ou une|un .+ ou une|une personne) ", f"{job.seeking} "), job.seeking
