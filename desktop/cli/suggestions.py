"""``arbitre suggest`` and ``arbitre explain``: what the window shows, in plain text or JSON."""

from __future__ import annotations

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.cli.display import print_compared, print_opened, print_suggestions
from desktop.cli.explanations import contrast_document, explanation_document


@click.command()
@click.argument("person")
@click.option("--top", type=click.IntRange(1, 100), default=5, show_default=True)
@json_option
@click.pass_obj
def suggest(desk: Desk, person: str, top: int, as_json: bool) -> None:
    """Show the offers worth discussing with PERSON."""
    with desk.appointment(person) as meeting:
        matching = meeting.suggest(top)
        offers = meeting.offers(matching)
        meeting.close()  # on the disk before it is on the screen
        if as_json:
            print_json(
                {
                    "person": person,
                    "model": matching.model,
                    "filters": [{"name": f.name, "removed": f.removed} for f in matching.filters],
                    "candidates": matching.candidates,
                    "suggestions": [
                        {
                            "offer": s.offer,
                            "rank": s.rank,
                            "score": s.score,
                            "word": s.band,
                            "title": offers[s.offer].title,
                        }
                        for s in matching.suggestions
                    ],
                }
            )
        else:
            print_suggestions(desk, meeting, matching)


@click.command()
@click.argument("person")
@click.argument("offer")
@click.option("--against", metavar="OFFER2", help="Say why OFFER rather than this other offer.")
@json_option
@click.pass_obj
def explain(desk: Desk, person: str, offer: str, against: str | None, as_json: bool) -> None:
    """Show why OFFER is, or is not, suggested to PERSON."""
    with desk.appointment(person) as meeting:
        if against is not None:
            compared = meeting.compare(offer, against)
            meeting.close()
            if as_json:
                print_json(contrast_document(person, compared))
            else:
                print_compared(desk, compared)
            return
        opened = meeting.open(offer)
        if opened.explanation is None and as_json:
            assert opened.unavailable is not None
            raise opened.unavailable
        meeting.close()
        if as_json:
            print_json(explanation_document(desk.messages, person, opened, meeting.feature_names))
        else:
            print_opened(desk, meeting, opened)
