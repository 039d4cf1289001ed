"""Gathers licences, titles and habilitations: from structured fields, and from text by rules.

Never lets the text overrule a structured field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from models.records.offers import CredentialDemand, CredentialKind
from storage.imports.demand_cues import is_required
from storage.imports.habilitations import find_habilitations
from storage.imports.licences import find_licences, licence_class
from storage.imports.passages import ReadText
from storage.imports.titles import find_titles

_OR = re.compile(r"[^a-z]*ou\s+(?:le\s+|la\s+|un\s+|une\s+|du\s+|d'un\s+|d'une\s+)?")

# Kind, label, level, whether another level would do as well, start, end.
_Find = tuple[CredentialKind, str, str | None, bool, int, int]
_Key = tuple[CredentialKind, str, str | None]


def read_credentials(text: ReadText) -> tuple[CredentialDemand, ...]:
    """Read what a text asks for, each with its passage; said twice, the stronger demand stays.

    When one of several would do ("B ou C"), none is required by itself.
    """
    demands: dict[_Key, CredentialDemand] = {}
    finds = sorted(_finds(text), key=lambda find: find[-2:])
    joined = _joined_by_or(text, finds)
    for kind, label, level, is_alternative, start, end in finds:
        is_alternative = is_alternative or (start, end) in joined
        required = is_required(text, start, end)
        if required is None:
            continue
        required = required and not is_alternative
        key = (kind, label, level)
        if key not in demands or (required and not demands[key].is_required):
            demands[key] = CredentialDemand(kind, label, required, level, text.passage(start, end))
    return _without_vaguer(demands.values())


def merge_credentials(
    structured: Iterable[CredentialDemand], read: Iterable[CredentialDemand]
) -> tuple[CredentialDemand, ...]:
    """Put structured demands first, then what the text adds to them."""
    demands = {_key(demand): demand for demand in structured}
    for demand in read:
        demands.setdefault(_key(demand), demand)
    return _without_vaguer(demands.values())


def name_credential(
    kind: CredentialKind, label: str, level: str | None
) -> tuple[CredentialKind, str, str | None]:
    """Give the usual name of a credential written by hand ("Permis B", "CACES 3", "DEAS").

    What no rule knows keeps its own words.
    """
    if kind is CredentialKind.LICENCE:
        return kind, licence_class(label) or label, level
    written = ReadText(f"{label} {level}" if level else label)
    found = {(k, name, found_level) for k, name, found_level, _, _, _ in _finds(written)}
    found = {find for find in found if find[0] is not CredentialKind.LICENCE}
    if len(found) == 1:
        _, name, found_level = found.pop()
        return kind, name, found_level or level
    return kind, label, level


def _finds(text: ReadText) -> Iterator[_Find]:
    for label, is_alternative, start, end in find_licences(text):
        yield CredentialKind.LICENCE, label, None, is_alternative, start, end
    for label, level, is_alternative, start, end in find_habilitations(text):
        yield CredentialKind.HABILITATION, label, level, is_alternative, start, end
    for kind, label, level, start, end in find_titles(text):
        yield kind, label, level, False, start, end


def _joined_by_or(text: ReadText, finds: list[_Find]) -> set[tuple[int, int]]:
    """Places of different finds on either side of "ou": "DEAES ou DEAS"."""
    joined: set[tuple[int, int]] = set()
    for left, right in pairwise(finds):
        end, start = left[-1], right[-2]
        if left[:2] != right[:2] and _OR.fullmatch(text.folded, end, max(end, start)):
            joined |= {left[-2:], right[-2:]}
    return joined


def _without_vaguer(demands: Iterable[CredentialDemand]) -> tuple[CredentialDemand, ...]:
    """Drop "CACES" beside "CACES R489", and a label without level beside the same with one."""
    kept = tuple(demands)
    levelled = {demand.label for demand in kept if demand.level is not None}
    has_caces = any(demand.label.startswith("CACES R") for demand in kept)
    return tuple(
        demand
        for demand in kept
        if not (demand.level is None and demand.label in levelled)
        and not (demand.label == "CACES" and has_caces)
    )


def _key(demand: CredentialDemand) -> _Key:
    return demand.kind, demand.label, demand.level
