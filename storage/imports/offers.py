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
from storage.imports.refusals import field_of, leave_out
from storage.imports.texts import shown_name

LONGEST_ID = 200  # characters; those of France Travail have seven
MOST_LEFT_OUT = 20  # parts of an offer: beyond, it is no offer
_WRAPPER = "resultats"


def iter_offers(path: Path, progress: Progress | None = None) -> Iterator[Offer | Refusal]:
    """Stream the offers of a file in bounded memory.

    Layouts: ``{"resultats": […]}``, a bare array, JSON lines; plain or gzip; UTF-8. An offer
    without id or with one too long (``offer_without_id``, ``offer_id_too_long``) or that is no
    object or hardly one (``offer_unreadable``) is a refusal. A field that cannot be read is left
    out, unknown, and said before its offer (``offer_field_unreadable``, no record).
    Raises ``InputError`` when the file as a whole cannot be read (see ``json_items``): the caller
    then keeps nothing of it.
    """
    known = RawOffer.__struct_fields__
    for item in iter_items(path, known, wrapper=_WRAPPER, progress=progress):
        if isinstance(item, Refusal):
            yield item
        else:
            yield from _read(item.value, shown_name(path), item.place)


def _read(value: object, file: str, place: str) -> Iterator[Offer | Refusal]:
    left_out: list[Refusal] = []
    while True:
        try:
            raw = msgspec.convert(value, RawOffer)
            identifier = text(raw.id)
            if identifier is None:
                yield Refusal(file, place, "offer_without_id")
            elif len(identifier) > LONGEST_ID:
                yield Refusal(file, place, "offer_id_too_long", (("limit", str(LONGEST_ID)),))
            else:
                offer = make_offer(identifier, raw)
                yield from left_out
                yield offer
            return
        except msgspec.ValidationError as error:
            field = field_of(error)
        except UnreadableField as error:
            field = str(error)
        params = (("field", field),)
        if field in ("", "id") or len(left_out) == MOST_LEFT_OUT:
            yield Refusal(file, place, "offer_unreadable", params)
            return
        value = leave_out(value, field)
        left_out.append(Refusal(file, place, "offer_field_unreadable", params, is_record=False))
