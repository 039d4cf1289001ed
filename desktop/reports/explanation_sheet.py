"""« Fiche d'explication »: one suggestion and why, as a page that can be printed.

It is handed to the person: it speaks to them, and never holds a reason of the adviser's, an
answer, a name, a number of the model, or a check that would change the word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from desktop.messages import Messages
from desktop.views.contents import Bar, ComparisonLine, OfferContent

# Colours of paper; on the screen the viewer sets those of the theme.
PAPER_STYLE = "body, td, th { color: #1B2130; } .muted { color: #535C6C; }"


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the page says of its making: model, digest of its files, day in words."""

    model: str
    digest: str
    day: str
    is_demonstration: bool


def explanation_sheet(say: Messages, offer: OfferContent, facts: SheetFacts) -> str:
    """The page as HTML of the subset that Qt's rich text reads; every word is escaped."""
    words = say.format
    parts = [
        f"<h2>{escape(words('sheet-title'))}</h2>",
        _paragraph(words("sheet-what"), "muted"),
        f"<h3>{escape(offer.title)}</h3>",
        _paragraph(offer.where_on_paper or offer.where),
        _paragraph(words("sheet-number", number=offer.offer), "muted"),
        _paragraph(offer.published_on, "muted"),
        _paragraph(" · ".join(part for part in (offer.word, offer.hesitation) if part)),
        _comparison(say, offer.comparison),
        _heading(words("sheet-why")),
        _paragraph(offer.to_person or offer.sentence),
        _paragraph(offer.sources, "muted"),
        _bars(say, words("sheet-for"), [bar for bar in offer.bars if bar.share > 0]),
        _bars(say, words("sheet-against"), [bar for bar in offer.bars if bar.share < 0]),
        _listed(words("panes-unknown"), offer.unknown),
        _listed(words("panes-checks"), offer.checks_of_person),
        _heading(words("panes-not-read")),
        *[_paragraph(text) for text in offer.unread],
        _paragraph(words("panes-not-read-text")),
        _heading(words("sheet-origin")),
        _paragraph(words("sheet-model", model=facts.model, day=facts.day)),
        _paragraph(words("sheet-digest", digest=facts.digest), "muted"),
        _paragraph(words("banner-simulated")) if facts.is_demonstration else "",
        f"<hr>{_paragraph(words('sheet-is-not'))}",
    ]
    return f'<html lang="{say.language}"><body>{"".join(parts)}</body></html>'


def _heading(text: str) -> str:
    return f"<h4>{escape(text)}</h4>"


def _paragraph(text: str, kind: str = "") -> str:
    style = f' class="{kind}"' if kind else ""
    return f"<p{style}>{escape(text)}</p>" if text else ""


def _listed(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in lines)
    return f"{_heading(title)}<ul>{items}</ul>" if items else ""


def _bars(say: Messages, title: str, bars: Sequence[Bar]) -> str:
    return _listed(
        title, [say.format("sheet-bar", text=bar.text, weight=bar.weight) for bar in bars]
    )


def _comparison(say: Messages, lines: Sequence[ComparisonLine]) -> str:
    if not lines:
        return ""
    heads = ("", say.format("panes-demand"), say.format("panes-file"), "")
    head = "".join(f'<th align="left">{escape(text)}</th>' for text in heads)
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td>{escape(text)}</td>" for text in (row.topic, row.demand, row.file, row.fit_word)
        )
        + "</tr>"
        for row in lines
    )
    table = '<table width="100%" cellpadding="4" cellspacing="0" style="margin-top: 8px">'
    return f"{table}<tr>{head}</tr>{rows}</table>"
