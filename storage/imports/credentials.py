"""Gathers licences, titles and habilitations: from structured fields, and from text by rules.

Never lets the text overrule a structured field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from models.records.offers import CredentialDemand, CredentialKind
from storage.imports.demand_cues import is_required
from storage.imports.habilitations import find_habilitations
from storage.imports.licences import find_licences, licence_class
from storage.imports.passages import ReadText
from storage.imports.titles import find_titles

_ARTICLE = r"(?:les?\s+|la\s+|une?\s+|des?\s+|du\s+|d'une?\s+|d')?"
_OR = re.compile(rf"[^a-z]*(?:et\s?/\s?)?(?:ou(?:\s+bien)?|soit)\s+{_ARTICLE}")
_SLASH = re.compile(r"\s*/\s*")
_COMMA = re.compile(rf"\s*,\s*{_ARTICLE}")

_Key = tuple[CredentialKind, str, str | None]
# Key, number of the choice within its list (0: by itself), start, end.
_Find = tuple[_Key, int, int, int]


def read_credentials(text: ReadText) -> tuple[CredentialDemand, ...]:
    """Read what a text asks for, each with its passage; said twice, the stronger demand stays.

    Those of which one would do ("B ou C", "DEAS ou DEAES") share a ``choice``, which is required
    as soon as one of them is.
    """
    demands: dict[_Key, CredentialDemand] = {}
    finds = sorted(_finds(text), key=lambda find: find[-2:])
    for key, _, start, end in finds:
        required = is_required(text, start, end)
        if required is None:
            continue
        if key not in demands or (required and not demands[key].is_required):
            kind, label, level = key
            demands[key] = CredentialDemand(kind, label, required, level, text.passage(start, end))
    choices = [choice & demands.keys() for choice in _choices(text, finds)]
    for number, choice in enumerate(choices, start=1):
        required = any(demands[key].is_required for key in choice)
        for key in choice:
            demands[key] = replace(demands[key], is_required=required, choice=number)
    return _settled(demands.values())


def merge_credentials(*sources: Iterable[CredentialDemand]) -> tuple[CredentialDemand, ...]:
    """Put the demands of the first source first, then what each other one adds.

    An alternative to what an earlier source asks for by name adds nothing.
    """
    demands: dict[_Key, CredentialDemand] = {}
    last = 0
    for source in sources:
        said = list(source)
        known = {d.choice for d in said if d.choice and _key(d) in demands}
        for demand in said:
            if demand.choice in known:
                continue
            choice = last + demand.choice if demand.choice else None
            demands.setdefault(_key(demand), replace(demand, choice=choice))
        last += max((demand.choice or 0 for demand in said), default=0)
    return _settled(demands.values())


def name_credentials(kind: CredentialKind, label: str, level: str | None) -> tuple[_Key, ...]:
    """Give the usual name of what was written by hand, each category by itself.

    "Permis B" is B, "CACES 1 et 3" are two. What no rule knows keeps its own words.
    """
    if kind is CredentialKind.LICENCE:
        listed = [] if " - " in label else _licences(label)  # "C - Poids lourd" explains itself
        classes = listed if len(listed) > 1 else [licence_class(label) or label]
        return tuple((kind, name, level) for name in classes)
    written = ReadText(f"{label} {level}" if level else label)
    found = dict.fromkeys(find[0] for find in _finds(written))
    named = [key for key in found if key[0] is not CredentialKind.LICENCE]
    if len({name for _, name, _ in named}) != 1:
        return ((kind, label, level),)
    return tuple((kind, name, category or level) for _, name, category in named)


def _licences(label: str) -> list[str]:
    """Classes of a list such as "B et C"."""
    named = ReadText(label if "permis" in label.casefold() else f"permis {label}")
    return list(dict.fromkeys(name for name, _, _, _ in find_licences(named)))


def _finds(text: ReadText) -> Iterator[_Find]:
    for label, choice, start, end in find_licences(text):
        yield (CredentialKind.LICENCE, label, None), choice, start, end
    for label, level, is_alternative, start, end in find_habilitations(text):
        yield (CredentialKind.HABILITATION, label, level), int(is_alternative), start, end
    for kind, label, level, start, end in find_titles(text):
        yield (kind, label, level), 0, start, end


def _choices(text: ReadText, finds: list[_Find]) -> list[set[_Key]]:
    """Sets of alternatives, in order; those that share one are one."""
    linked: dict[tuple[int, int, int], set[_Key]] = {}
    for key, choice, start, end in finds:
        if choice:
            linked.setdefault((choice, start, end), set()).add(key)
    sets: list[set[_Key]] = []
    for linked_set in (*linked.values(), *_joined_by_or(text, finds)):
        met = [known for known in sets if known & linked_set]
        sets = [known for known in sets if not known & linked_set]
        sets.append(linked_set.union(*met))
    return [alternatives for alternatives in sets if len(alternatives) > 1]


def _joined_by_or(text: ReadText, finds: list[_Find]) -> Iterator[set[_Key]]:
    """Neighbours on either side of "ou", and the titles listed before: "DEAS, DEAES ou DEAP"."""
    gaps = [(max(a[-1], 0), max(a[-1], b[-2])) for a, b in pairwise(finds)]
    for place, ((left, *_), (right, *_)) in enumerate(pairwise(finds)):
        is_slash = left[0] is right[0] is CredentialKind.TITLE
        if not _OR.fullmatch(text.folded, *gaps[place]) and not (
            is_slash and _SLASH.fullmatch(text.folded, *gaps[place])
        ):
            continue
        joined = {left, right}
        while place and left[0] is right[0] is finds[place - 1][0][0] is CredentialKind.TITLE:
            place -= 1
            if not _COMMA.fullmatch(text.folded, *gaps[place]):
                break
            joined.add(finds[place][0])
        yield joined


def _settled(demands: Iterable[CredentialDemand]) -> tuple[CredentialDemand, ...]:
    """Drop "CACES" beside "CACES R489", and a label without level beside the same with one.

    A choice of which one is left is none.
    """
    kept = list(demands)
    levelled = {demand.label for demand in kept if demand.level is not None}
    has_caces = any(demand.label.startswith("CACES R") for demand in kept)
    kept = [
        demand
        for demand in kept
        if not (demand.level is None and demand.label in levelled)
        and not (demand.label == "CACES" and has_caces)
    ]
    sizes = Counter(demand.choice for demand in kept)
    return tuple(d if sizes[d.choice] > 1 else replace(d, choice=None) for d in kept)


def _key(demand: CredentialDemand) -> _Key:
    return demand.kind, demand.label, demand.level
