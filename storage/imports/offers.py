"""Reads job offers as published by the API "Offres d'emploi v2", one by one.

Never lets a contact or an agency through, and never stops at one bad offer.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from models.records.imports import Refusal
from models.records.offers import Offer
from storage.imports.json_items import iter_items
from storage.imports.offer_mapping import make_offer
from storage.imports.opening import Progress
from storage.imports.raw_offers import RawOffer, UnreadableField, text
from storage.imports.refusals import field_of

_WRAPPER = "resultats"


def iter_offers(path: Path, progress: Progress | None = None) -> Iterator[Offer | Refusal]:
    """Stream the offers of a file in bounded memory.

    Layouts: ``{"resultats": […]}``, a bare array, JSON lines; plain or gzip; UTF-8. An offer
    without id (``offer_without_id``) or with a field that cannot be read (``offer_unreadable``)
    is a refusal. Raises ``InputError`` when the file as a whole cannot be read (see
    ``json_items``): the caller then keeps nothing of it.
    """
    known = RawOffer.__struct_fields__
    for item in iter_items(path, known, wrapper=_WRAPPER, progress=progress):
        if isinstance(item, Refusal):
            yield item
        else:
            yield _read(item.value, path.name, item.place)


def _read(value: object, file: str, place: str) -> Offer | Refusal:
    try:
        raw = msgspec.convert(value, RawOffer)
        identifier = text(raw.id)
        if identifier is None:
            return Refusal(file, place, "offer_without_id")
        return make_offer(identifier, raw)
    except msgspec.ValidationError as error:
        return Refusal(file, place, "offer_unreadable", (("field", field_of(error)),))
    except UnreadableField as error:
        return Refusal(file, place, "offer_unreadable", (("field", str(error)),))
