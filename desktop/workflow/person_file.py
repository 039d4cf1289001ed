"""Everything held about one person as a document to hand out: JSON whole, and in words.

Never hands out before the journal says that it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

import msgspec

from desktop.messages import Messages
from desktop.workflow.reason_list import reason_list
from models.errors import InputError
from models.records.evidence import Verdict
from models.records.matching import Band
from models.records.offers import CredentialKind
from models.records.people import MeetingMode, ScheduleLimit
from storage.access import WITHHELD, HeldEntry, PersonFile
from storage.journal import Kind
from storage.store import Store

FORMAT = "arbitre-person-1"
# Words of the file's own vocabulary that have a sentence; those of a meeting have theirs already.
_FILE_WORDS = frozenset(
    {
        *(kind.value for kind in CredentialKind),
        *(limit.value for limit in ScheduleLimit),
        "target_occupations",
        "mobility",
        "contracts",
        "working_time",
        "monthly_salary_floor",
        "schedule_limits",
        "available_from",
    }
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})")
# Fields of the sealed part that are said in words; the others are numbers of the calculation or
# identifiers, and stand in the JSON. Every kind that seals something has a line.
SAID: Mapping[Kind, tuple[str, ...]] = {
    Kind.INFORMATION: ("state", "language", "notice", "said_at"),
    Kind.SLATE: ("mode", "candidates", "shown"),
    Kind.EXPLANATION: ("offer", "seconds"),
    Kind.ANSWER: ("offer", "verdict", "reason", "wording", "text"),
    Kind.UNDO: (),
    Kind.LATER: ("offer", "day"),
    Kind.REPORT: ("kind", "ground", "offer", "text", "due"),
}


@dataclass(frozen=True, slots=True)
class Handout:
    """What is handed out: the facts, when, and the titles of the offers they name."""

    file: PersonFile
    made_at: datetime
    titles: Mapping[str, str]


def hand_out(store: Store, reference: str) -> Handout:
    """Gather everything about a person; the journal says so first.

    Raises ``InputError`` ``nothing_held``, ``HomeError`` as reading and writing do.
    """
    store.access.of(reference)  # nobody is written down about whom nothing is held
    store.journal.append(Kind.EXPORT, {"v": 1, "what": "person"}, person=reference)
    held = store.access.of(reference)
    offers = store.offers.get_many(sorted(_offers(held)))
    titles = {offer: found.title for offer, found in offers.items()}
    return Handout(held, store.journal.now(), titles)


def document(handout: Handout) -> bytes:
    """The whole as JSON, indented, every field of it (GDPR 20: machine-readable)."""
    held = handout.file
    content = {
        "format": FORMAT,
        "made_at": handout.made_at,
        "reference": held.reference,
        "pseudonym": held.pseudonym,
        "file": held.person,
        "last_delivery": held.seen_at,
        "journal": [asdict(entry) for entry in held.entries],
        "offers": handout.titles,
        "withheld": WITHHELD,
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def file_lines(say: Messages, held: PersonFile) -> Iterator[tuple[str, str]]:
    """The working row in words: each field that says something, named."""
    if held.person is None:
        return
    person = msgspec.to_builtins(held.person)
    person |= {f"profile_{name}": value for name, value in person.pop("profile").items()}
    for name, value in person.items():
        said = _value(say, value)
        if said:
            yield say.format(f"field-{name.replace('_', '-')}"), said


def entry_lines(say: Messages, entry: HeldEntry, titles: Mapping[str, str]) -> Iterator[str]:
    """An entry in words, a line for each thing it says."""
    if entry.details is None:
        yield say.format("held-unreadable")
        return
    for name in SAID.get(entry.kind, ()):
        value = entry.details.get(name)
        if value not in (None, "", [], ()):
            wording = _WORDINGS.get(name, _plain)(say, value, entry.details, titles)
            yield say.format(
                "held-line", name=say.format(f"held-{name.replace('_', '-')}"), said=wording
            )


def _offers(held: PersonFile) -> set[str]:
    named: set[str] = set()
    for entry in held.entries:
        details = entry.details or {}
        shown = details.get("shown")
        if isinstance(shown, list):
            named |= {str(offer["offer"]) for offer in shown}
        if details.get("offer"):
            named.add(str(details["offer"]))
    return named


def _value(say: Messages, value: object) -> str:
    """A value of the file in words: yes and no, numbers, and nested records one after another."""
    match value:
        case None:
            return ""
        case bool():
            return say.format("held-yes" if value else "held-no")
        case int() | float():
            return say.number(value)
        case list() | tuple():
            return " ; ".join(filter(None, (_value(say, item) for item in value)))
        case dict():
            parts = (
                (say.format(f"field-{name.replace('_', '-')}"), _value(say, item))
                for name, item in value.items()
            )
            return ", ".join(f"{name} {said}" for name, said in parts if said)
        case _:
            return _word(say, str(value))


def _word(say: Messages, text: str) -> str:
    if text in _FILE_WORDS:
        return say.format(f"field-word-{text.replace('_', '-')}")
    if text in {mode.value for mode in MeetingMode}:
        return say.format(f"mode-{text.replace('_', '-')}")
    with suppress(ValueError):  # words that only look like a date
        if _TIME.fullmatch(text):
            return datetime.fromisoformat(text).astimezone().strftime("%d/%m/%Y %H:%M")
        if _DATE.fullmatch(text):
            return date.fromisoformat(text).strftime("%d/%m/%Y")
    return text


_Wording = Callable[[Messages, Any, Mapping[str, Any], Mapping[str, str]], str]


def _plain(say: Messages, value: Any, _all: Mapping[str, Any], _titles: Mapping[str, str]) -> str:  # noqa: ANN401
    return _value(say, value)


def _offer(say: Messages, value: Any, _all: Mapping[str, Any], titles: Mapping[str, str]) -> str:  # noqa: ANN401
    title = titles.get(value)
    return f"{title} ({value})" if title else str(value)


def _shown(say: Messages, value: Any, all_: Mapping[str, Any], titles: Mapping[str, str]) -> str:  # noqa: ANN401
    return " ; ".join(
        f"{_offer(say, shown['offer'], all_, titles)} : {say.band(Band(shown['band']))}"
        for shown in value
    )


def _verdict(say: Messages, value: Any, _all: Mapping[str, Any], _titles: Mapping[str, str]) -> str:  # noqa: ANN401
    return say.verdict(Verdict(value))


def _reason(say: Messages, value: Any, all_: Mapping[str, Any], _titles: Mapping[str, str]) -> str:  # noqa: ANN401
    try:
        entry = reason_list(str(all_["reason_list"])).find(value)
    except (InputError, OSError):  # a list that this version does not ship any more
        return str(value)
    return entry.fr if say.language == "fr" else entry.en


def _state(say: Messages, value: Any, _all: Mapping[str, Any], _titles: Mapping[str, str]) -> str:  # noqa: ANN401
    return say.format(f"held-state-{value.replace('_', '-')}")


def _mode(say: Messages, value: Any, _all: Mapping[str, Any], _titles: Mapping[str, str]) -> str:  # noqa: ANN401
    return say.format(f"mode-{value.replace('_', '-')}")


_WORDINGS: Mapping[str, _Wording] = {
    "offer": _offer,
    "shown": _shown,
    "verdict": _verdict,
    "reason": _reason,
    "state": _state,
    "mode": _mode,
}
