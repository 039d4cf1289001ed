"""The page says what the screen says, markup of files stays words, and no answer is on it."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from desktop.messages import messages
from desktop.reports.explanation_sheet import SheetFacts, explanation_sheet
from tests.desktop.offer_contents import OFFER

FACTS = SheetFacts("demo 0.3", "c0" * 32, "22/11/2026", is_demonstration=True)


class Words(HTMLParser):
    """The words of a page, and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_that_was_shown_is_on_the_page(language: str) -> None:
    say = messages(language)
    words = Words(explanation_sheet(say, OFFER, FACTS)).words
    for line in OFFER.comparison:
        assert {line.topic, line.demand, line.file, line.fit_word} <= set(words)
    told = " ".join(words)
    for bar in OFFER.bars:
        assert bar.text in told and bar.weight in told
    for text in (OFFER.title, OFFER.where, OFFER.word, OFFER.sources, *OFFER.unknown):
        assert text in told
    assert all(check in told for check in OFFER.checks_of_person)
    assert all(text in told for text in OFFER.unread)
    assert FACTS.digest in told and FACTS.model in told and FACTS.day in told
    assert say.format("sheet-is-not") in told
    assert say.format("panes-not-read-text") in told
    assert say.format("banner-simulated") in told


def test_the_page_speaks_to_the_person_and_keeps_the_adviser_s_checks_off() -> None:
    told = " ".join(Words(explanation_sheet(messages("fr"), OFFER, FACTS)).words)
    assert OFFER.to_person in told and OFFER.sentence not in told
    (of_adviser,) = set(OFFER.checks) - set(OFFER.checks_of_person)
    assert "passerait" in of_adviser and "passerait" not in told


def test_the_page_is_dated_and_says_no_yesterday() -> None:
    dated = replace(
        OFFER,
        where="Entrepôts Loirélan, Carquefou · CDI · publiée hier",
        where_on_paper="Entrepôts Loirélan, Carquefou · CDI",
        published_on="Annonce du 22 novembre 2026.",
    )
    told = Words(explanation_sheet(messages("fr"), dated, FACTS)).words
    assert {dated.where_on_paper, dated.published_on} <= set(told)
    assert "hier" not in " ".join(told)


def test_for_and_against_stand_apart() -> None:
    told = " ".join(Words(explanation_sheet(messages("fr"), OFFER, FACTS)).words)
    speaks_for = next(bar for bar in OFFER.bars if bar.share > 0)
    against = next(bar for bar in OFFER.bars if bar.share < 0)
    speaks, contradicts = told.split("Ce qui a compté pour")[1].split("Ce qui a compté contre")
    assert speaks_for.text in speaks and against.text not in speaks
    assert against.text in contradicts and speaks_for.text not in contradicts


def test_the_comparison_stays_when_the_explanation_is_unavailable() -> None:
    bare = replace(
        OFFER, bars=(), table=(), others="", sentence="Explication indisponible.", to_person=""
    )
    page = Words(explanation_sheet(messages("fr"), bare, FACTS))
    told = " ".join(page.words)
    assert "Explication indisponible." in told and OFFER.comparison[0].demand in told
    assert "Ce qui a compté" not in told


def test_markup_in_an_offer_stays_words() -> None:
    hostile = replace(OFFER, title='<img src="x"><script>', unknown=("<b>rien</b> & tout",))
    page = Words(explanation_sheet(messages("fr"), hostile, FACTS))
    assert not {"img", "script", "b"} & set(page.tags)
    assert '<img src="x"><script>' in page.words and "<b>rien</b> & tout" in page.words
