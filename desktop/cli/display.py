"""Suggestions and an opened offer as plain text. Words and bars only: no score, no probability."""

from __future__ import annotations

from collections.abc import Sequence

import click

from desktop.cli.context import Desk
from desktop.workflow.appointment import Appointment
from desktop.workflow.opened import ComparedOffers, OpenedOffer
from desktop.workflow.screen.checks import Checks
from desktop.workflow.screen.offer import alike, drawn_reasons
from desktop.workflow.screen.words import Words, lower
from models.records.matching import Band, Fit, Matching
from models.records.offers import Offer

WIDTH = 12
MARKS = {Fit.FITS: "✓", Fit.UNKNOWN: "?", Fit.GAP: "≠"}


def print_suggestions(desk: Desk, meeting: Appointment, matching: Matching) -> None:
    """The list: title, employer and place, contract and distance, the word of each."""
    offers = meeting.offers(matching)
    if meeting.is_demonstration_model:
        desk.say("banner-simulated")
        click.echo()
    if not matching.suggestions:
        desk.say("no-suggestion")
    for suggestion in matching.suggestions:
        offer = offers[suggestion.offer]
        click.echo(f"{suggestion.rank}. {offer.title}  [{desk.messages.band(suggestion.band)}]")
        click.echo(f"   {_where(desk, offer)}")
        values = dict(zip(matching.feature_names, suggestion.features, strict=True))
        click.echo(f"   {_terms(desk, offer, values)}")
        if suggestion.duplicates:
            desk.say("same-post", count=1 + len(suggestion.duplicates))
        for caution in desk.messages.cautions(suggestion.cautions):
            click.echo(f"   {caution}")
    for note in Words(desk.messages).notes(matching):
        click.echo(note)
    if any(s.band is Band.NOT_ASSESSABLE for s in matching.suggestions):
        desk.say("not-assessable-note")
    removed = [f for f in matching.filters if f.removed]
    click.echo()
    desk.say("offers-read", offers=matching.offers, candidates=matching.candidates)
    for count in removed:
        name = desk.messages.format(f"filter-{count.name.replace('_', '-')}")
        click.echo(f"   {name} : {desk.messages.number(count.removed)}")


def print_opened(desk: Desk, meeting: Appointment, opened: OpenedOffer) -> None:
    """One offer: the comparison, the sentence, the bars, what to check, what is not read."""
    say = desk.messages
    click.echo(opened.offer.title)
    click.echo(f"{_where(desk, opened.offer)}")
    click.echo(say.format("match-word", word=say.band(opened.suggestion.band)))
    for caution in say.cautions(opened.suggestion.cautions):
        click.echo(caution)
    if opened.outside:
        name = say.format(f"filter-{opened.outside.replace('_', '-')}")
        desk.say("outside-suggestions", filter=lower(name))
    click.echo()
    desk.say("comparison-header")
    for row in opened.comparison:
        topic = say.format(f"topic-{row.topic}")
        fit = f"{MARKS[row.fit]} {say.format(f'fit-{row.fit}')}"
        click.echo(f"  {topic:<17}{fit:<15}{say.phrases(row.demand)}  |  {say.phrases(row.file)}")
        if row.passage:
            click.echo(f"{'':<34}{say.format('read-in-text', passage=row.passage)}")
    click.echo()
    click.echo(opened.sentence)
    sources = Words(say).sources(opened.sources, meeting.today)
    if sources:
        click.echo(sources)
    _print_bars(desk, opened)
    values = dict(zip(meeting.feature_names, opened.suggestion.features, strict=True))
    _print_listed(desk, "panes-checks", Checks(say).ordered(opened, values))
    _print_listed(desk, "unread-title", Words(say).unread(meeting.feature_names))
    if opened.offer.url:
        click.echo()
        click.echo(opened.offer.url)


def print_compared(desk: Desk, compared: ComparedOffers) -> None:
    """Why one offer rather than another: the sentence, bars by concept."""
    say = desk.messages
    click.echo(say.format("rather-here", title=compared.here.offer.title))
    click.echo(say.format("rather-there", title=compared.there.offer.title))
    click.echo()
    click.echo(compared.sentence)
    drawn = [told for told in compared.differences if not told.is_unsaid]
    if drawn:
        click.echo()
        desk.say("bars-header")
    largest = max((abs(d.contribution) for d in compared.differences), default=1.0)
    for told in drawn:
        words = say.format(f"concept-{told.concept}")
        share = told.contribution / largest
        click.echo(_bar(desk, share, words, is_strong=told.is_strong))


def _print_bars(desk: Desk, opened: OpenedOffer) -> None:
    drawn = drawn_reasons(opened.reasons)
    if not drawn:
        return
    click.echo()
    desk.say("bars-header")
    weights = alike(drawn, opened.tied)
    largest = max(abs(weight) for weight, _ in weights.values())
    for reason in drawn:
        weight, is_strong = weights[reason.concept]
        words = desk.messages.bar_of(reason)
        click.echo(_bar(desk, weight / largest, words, is_strong=is_strong))


def _print_listed(desk: Desk, title: str, lines: Sequence[str]) -> None:
    if lines:
        click.echo()
        desk.say(title)
    for text in lines:
        click.echo(f"  – {text}")


def _bar(desk: Desk, share: float, words: str, *, is_strong: bool) -> str:
    """One bar from the centre line: to the right for, to the left against."""
    size = max(1, round(WIDTH * abs(share)))
    bar = ("█" * size + " →") if share > 0 else ("← " + "▒" * size)
    side = (
        f"{'':<{WIDTH + 2}}│{bar:<{WIDTH + 2}}"
        if share > 0
        else f"{bar:>{WIDTH + 2}}│{'':<{WIDTH + 2}}"
    )
    weight = desk.messages.format("counts-much" if is_strong else "counts-little")
    return f"  {side} {words} ({weight})"


def _where(desk: Desk, offer: Offer) -> str:
    """Employer, place and the number to quote."""
    employer = offer.employer or desk.messages.format("employer-unsaid")
    number = desk.messages.format("offer-number", id=offer.id)
    return " · ".join(part for part in (employer, offer.place.label, number) if part)


def _terms(desk: Desk, offer: Offer, values: dict[str, float | None]) -> str:
    """Contract, hours, distance, age and source; what nobody said is left out."""
    say, hours = desk.messages, offer.working_time.weekly_hours
    words = Words(say)
    parts = [
        words.contract(offer),
        say.format("hours-unsaid") if hours is None else say.format("hours", hours=hours),
        words.distance(values),
        words.age(values),
        offer.source and say.format(f"source-{offer.source.replace('_', '-')}"),
    ]
    return " · ".join(part for part in parts if part)
