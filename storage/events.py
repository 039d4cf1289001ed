"""What may be written into the journal: each kind of entry, its clear fields and its sealed ones.

The one place where contents are declared: ``Journal.append`` refuses what does not stand here, and
``JOURNAL.md`` is made from it. Never lets a clear field say anything about a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

import msgspec

_FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])
VERSION = 1  # the field "v" of every clear content: the version of this declaration


class Kind(StrEnum):
    """What an entry is about."""

    START = "start"
    END = "end"
    ACCESS = "access"
    INFORMATION = "information"
    SLATE = "slate"
    EXPLANATION = "explanation"
    ANSWER = "answer"
    UNDO = "undo"
    LATER = "later"
    REPORT = "report"
    SUSPENSION = "suspension"
    IMPORT = "import"
    EXPORT = "export"
    MODEL = "model"
    SETTING = "setting"
    ERROR = "error"
    LOCK = "lock"
    UNLOCK = "unlock"
    KEY = "key"
    ERASURE = "erasure"
    PURGE = "purge"
    BACKUP = "backup"
    RESTORE = "restore"
    LOSS = "loss"
    CLOCK_MOVED = "clock_moved"


@dataclass(frozen=True, slots=True)
class Clear:
    """A clear field: ``str`` or ``int``, and what it means."""

    type: type[str] | type[int]
    meaning: str
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What the entries of a kind say; with sealed fields, an entry is always about somebody."""

    meaning: str
    clear: Mapping[str, Clear] = field(default_factory=dict)
    sealed: Mapping[str, str] = field(default_factory=dict)


_SUGGESTED = {
    "model": "digest of the bundle that computed",
    "feature_names": "names of the features, in the order of every list of features",
    "features": "values of the features for this offer, as the model was given them",
    "score": "output of the model",
    "band": "word shown for it",
    "language": "language of the screen",
}

EVENTS: Mapping[Kind, Event] = MappingProxyType(
    {
        Kind.START: Event(
            "The adviser began to use the tool.",
            {
                "program": Clear(str, "version of the program"),
                "surface": Clear(str, "window or command"),
                "unfinished": Clear(int, "bytes of a write that a stop had cut, ignored"),
                "head_slots": Clear(int, "slots of the head file found damaged, of two"),
            },
        ),
        Kind.END: Event("The adviser ended the use that the last start began."),
        Kind.ACCESS: Event(
            "The file of a person was opened.",
            {"surface": Clear(str, "window or command")},
        ),
        Kind.INFORMATION: Event(
            "A person was told about the tool, and agreed or objected.",
            sealed={
                "state": "what they said: not_yet, informed, agreed, declined",
                "language": "language of the notice",
                "notice": "version of the notice",
                "said_at": "when it was said, where it is only written again; null otherwise",
                "said_by": "by whom that was written down; null otherwise",
            },
        ),
        Kind.SLATE: Event(
            "Suggestions were shown: one display in its final form.",
            {"model": Clear(str, "digest of the bundle that computed")},
            {
                "id": "UUID of the slate, the entry's own",
                "person": "reference of the person",
                "mode": "how the person was met",
                "surface": "list of suggestions, or one offer asked for",
                "model": _SUGGESTED["model"],
                "feature_names": _SUGGESTED["feature_names"],
                "filters": "how many offers each filter removed",
                "candidates": "how many offers were left to rank",
                "shown": "each offer shown: place, rank, word, score, features, seen, opened",
                "unshown": "a random draw of candidates that were not shown, with its probability",
                "language": _SUGGESTED["language"],
            },
        ),
        Kind.EXPLANATION: Event(
            "An explanation was on the screen.",
            {"model": Clear(str, "digest of the bundle that computed")},
            {
                "offer": "the offer explained",
                "digest": "SHA-256 (hex) of what was on the screen",
                "layers": "parts of the explanation that were opened, in order",
                "seconds": "how long it was on the screen",
                "language": _SUGGESTED["language"],
            },
        ),
        Kind.ANSWER: Event(
            "The adviser answered a suggestion; with ``revises``, revised an answer.",
            {
                "model": Clear(str, "digest of the bundle that computed"),
                "reasons": Clear(str, "version of the list of reasons"),
            },
            {
                "id": "UUID of the answer, the entry's own",
                "slate": "UUID of the slate it answers",
                "person": "reference of the person",
                "offer": "the offer",
                "verdict": "garder, ajuster, écarter, or autre",
                "reason": "code of the reason",
                "reason_list": "version of the list of reasons",
                **_SUGGESTED,
                "base_value": "base value of the explanation, null when it was not available",
                "attributions": "exact SHAP values, one per feature; none when not available",
                "wording": "the sentence that was shown",
                "text": "what the adviser added in words",
                "revises": "UUID of the earlier answer to the same suggestion",
            },
        ),
        Kind.UNDO: Event(
            "An answer was taken back; both entries stay.",
            sealed={"answer": "UUID of the answer"},
        ),
        Kind.LATER: Event(
            "A suggestion was left for another day; no answer.",
            sealed={
                "person": "reference of the person",
                "offer": "the offer",
                "day": "the day",
                "model": _SUGGESTED["model"],
            },
        ),
        Kind.REPORT: Event(
            "Something was reported. Sealed under the key of the person who was open, or nobody's.",
            sealed={
                "id": "UUID of the report, the entry's own",
                "kind": "what it is about: offer, fairness, malfunction",
                "ground": "what was seen",
                "text": "the words",
                "person": "reference of the person who was open",
                "offer": "the offer that was open",
                "model": _SUGGESTED["model"],
                "language": _SUGGESTED["language"],
                "due": "the day by which an answer is owed",
            },
        ),
        Kind.SUSPENSION: Event(
            "The tool was suspended, or resumed; no reason is asked.",
            {
                "extent": Clear(str, "appointment"),
                "is_suspended": Clear(int, "1 suspended, 0 resumed"),
            },
        ),
        Kind.IMPORT: Event(
            "Data were imported; never the name of a file, which may name a person.",
            {
                "what": Clear(str, "rome, communes, offers or people"),
                "read": Clear(int, "records read"),
                "imported": Clear(int, "records that are new"),
                "updated": Clear(int, "records that replaced another"),
                "unchanged": Clear(int, "records that were there already"),
                "refused": Clear(int, "records that could not be used"),
            },
        ),
        Kind.EXPORT: Event(
            "Data left the home, where someone asked.",
            {"what": Clear(str, "what was written: person, incident, …")},
        ),
        Kind.MODEL: Event(
            "A bundle became the active one.",
            {"model": Clear(str, "digest of the bundle")},
        ),
        Kind.SETTING: Event(
            "A setting was changed.",
            {"name": Clear(str, "its name"), "value": Clear(str, "its new value")},
        ),
        Kind.ERROR: Event(
            "Something failed in use.",
            {"code": Clear(str, "code of the error, never its parameters")},
        ),
        Kind.LOCK: Event(
            "The home was locked.",
            {"cause": Clear(str, "idle, asked or damage")},
        ),
        Kind.UNLOCK: Event("The home was unlocked."),
        Kind.KEY: Event(
            "Who keeps the database key changed; never anything of the key.",
            {"change": Clear(str, "passphrase, keeper, recovery or recovered")},
        ),
        Kind.ERASURE: Event(
            "A person was erased: their keys are destroyed. The dated proof.",
            {
                "pseudonym": Clear(str, "their pseudonym in the journal, hex; no reference"),
                "entries": Clear(int, "entries whose sealed part nobody can open any more"),
                "first_ms": Clear(
                    int, "when they were erased, where a restore says it again", is_optional=True
                ),
            },
        ),
        Kind.PURGE: Event(
            "The retention time of something was over.",
            {
                "what": Clear(str, "content (keys of months), proof (entries) or people"),
                "until": Clear(str, "month or day up to which"),
                "count": Clear(int, "how many keys, entries or people"),
                "up_to": Clear(int, "number of the last entry deleted", is_optional=True),
                "justification": Clear(str, "why the proof was kept so long", is_optional=True),
            },
        ),
        Kind.BACKUP: Event(
            "A backup was written and verified.",
            {
                "place": Clear(str, "home, or elsewhere: a folder that was asked for"),
                "seq": Clear(int, "last entry that it holds"),
                "hash": Clear(str, "hash of that entry, hex"),
            },
        ),
        Kind.RESTORE: Event(
            "A backup took the place of the store.",
            {
                "seq": Clear(int, "last entry that it held"),
                "hash": Clear(str, "hash of that entry, hex"),
                "entries": Clear(int, "entries that were lost by it; -1 when nobody can tell"),
                "answers": Clear(int, "answers among them; -1 when nobody can tell"),
                "left_out": Clear(
                    int, "files of people left out: one may be of someone erased", is_optional=True
                ),
            },
        ),
        Kind.LOSS: Event(
            "Someone went on with a damaged store, knowing what is missing.",
            {
                "cause": Clear(str, "what was found: code of the damage"),
                "entries": Clear(int, "entries missing at the end; -1 when nobody can tell"),
                "answers": Clear(int, "answers among them; -1 when nobody can tell"),
                "changes": Clear(int, "commits missing; -1 when nobody can tell"),
            },
        ),
        Kind.CLOCK_MOVED: Event(
            "The clock was found behind the last entry; the times that follow are its own.",
            {"seconds": Clear(int, "how far behind")},
        ),
    }
)


def require_declared(kind: Kind, content: Mapping[str, str | int], payload: bytes | None) -> None:
    """Raise ``ValueError`` unless these contents are what is declared for ``kind``."""
    event = EVENTS[kind]
    if content.get("v") != VERSION:
        raise ValueError(f"{kind}: the content says no version")
    given = {name: value for name, value in content.items() if name != "v"}
    needed = {name for name, clear in event.clear.items() if not clear.is_optional}
    if not needed <= given.keys() <= event.clear.keys():
        raise ValueError(f"{kind}: undeclared or missing {given.keys() ^ event.clear.keys()}")
    for name, value in given.items():
        if isinstance(value, bool) or not isinstance(value, event.clear[name].type):
            raise ValueError(f"{kind}: {name} is a {type(value).__name__}")
    if payload is None and event.sealed:
        raise ValueError(f"{kind}: nothing to seal")
    if payload is not None:
        sealed = _FIELDS.decode(payload)
        if not event.sealed or sealed.keys() != event.sealed.keys():
            raise ValueError(f"{kind}: undeclared or missing {sealed.keys() ^ event.sealed.keys()}")
