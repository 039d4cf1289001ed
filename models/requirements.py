"""What an offer requires and the file is known to lack. Never takes an unknown for a lack."""

from __future__ import annotations

import numpy as np

from models.features.view import ProfileView
from models.offer_index import OfferIndex

EDUCATION = "education"


def lacking(view: ProfileView, index: OfferIndex, row: int) -> tuple[str, ...]:
    """Kinds of credential and ``education`` that offer ``row`` requires and the file lacks.

    One of several alternatives suffices. A diploma not recognised to date is unknown.
    """
    asked = index.credentials.of(np.array([row]))
    keys = [index.vocabularies.credentials[item] for item in asked.items]
    lacks, _ = asked.lacking(view.credential_holdings(keys))
    kinds = [str(keys[link][0]) for link in np.flatnonzero(lacks & asked.required)]
    education = view.profile.education
    if (
        index.columns.requires_education[row]
        and education is not None
        and education.is_recognised
        and education.level is not None
        and education.level < index.columns.education_level[row]
    ):
        kinds.append(EDUCATION)
    return tuple(dict.fromkeys(kinds))
