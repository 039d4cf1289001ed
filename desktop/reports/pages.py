"""The few pieces that the pages of the store are made of: plain HTML, every word escaped.

Never a script, a picture or an address: a page opens anywhere and calls nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

_STYLE = (
    "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1B2130;"
    "background:#FFFFFF;line-height:1.5}table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #8A93A3;padding:.3em .6em;text-align:left;vertical-align:top}"
    "dt{font-weight:bold}dd{margin:0 0 .4em 1.5em}"
)


def page(language: str, title: str, parts: Iterable[str]) -> str:
    """A whole page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n"
        f"<body><h1>{escape(title)}</h1>\n{''.join(parts)}</body></html>\n"
    )


def heading(text: str) -> str:
    """A heading of a part."""
    return f"<h2>{escape(text)}</h2>\n"


def subheading(text: str) -> str:
    """A heading within a part."""
    return f"<h3>{escape(text)}</h3>\n"


def paragraph(text: str) -> str:
    """A paragraph."""
    return f"<p>{escape(text)}</p>\n"


def listed(items: Iterable[str]) -> str:
    """A list; nothing when it is empty."""
    rows = "".join(f"<li>{escape(item)}</li>" for item in items)
    return f"<ul>{rows}</ul>\n" if rows else ""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a row of headings."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>\n" for row in rows
    )
    return f"<table><tr>{head}</tr>\n{body}</table>\n"


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names and what they say; nothing when there are none."""
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(said)}</dd>" for name, said in pairs)
    return f"<dl>{rows}</dl>\n" if rows else ""
