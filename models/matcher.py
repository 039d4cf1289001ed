"""One person against all offers: filter, features, score, rank. Never explains, never remembers."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from models.bundle import Bundle
from models.features.matrix import feature_matrix
from models.features.view import ProfileView
from models.filters import kept_rows, removing_filter
from models.guards import band_of, cautions_of, indistinguishable
from models.offer_index import OfferIndex
from models.records.matching import (
    Band,
    FilterCount,
    Matching,
    SampledCandidate,
    Suggestion,
)
from models.records.people import Profile
from models.requirements import lacking
from models.rome import Repertoire
from models.scorer import Scorer

Matrix = NDArray[np.float32]


class Matcher:
    """Ranks the offers of an index for a profile with the bundle's model."""

    def __init__(self, index: OfferIndex, repertoire: Repertoire, bundle: Bundle) -> None:
        self.index = index
        self.repertoire = repertoire
        self.bundle = bundle
        self._scorer = Scorer(bundle)

    def rank(
        self, profile: Profile, today: date, answered: frozenset[str] = frozenset()
    ) -> Ranking:
        """Score every offer that the filters keep; ``answered`` are left out and counted."""
        view = ProfileView(profile, self.repertoire, today)
        rows, filters = kept_rows(view, self.index, answered)
        features = feature_matrix(view, self.index, rows, self.bundle.feature_names)
        return Ranking(self, view, rows, features, self._scorer.score(features), filters)

    def score_rows(self, view: ProfileView, rows: NDArray[np.int64]) -> tuple[Matrix, list[float]]:
        """Features (n, f) and scores (n,) of offers that were asked for by name."""
        features = feature_matrix(view, self.index, rows, self.bundle.feature_names)
        return features, self.scores(features)

    def scores(self, features: Matrix) -> list[float]:
        """Scores (n,) of feature rows (n, f), as ONNX Runtime returns them."""
        scores: list[float] = self._scorer.score(features).tolist()
        return scores


class Ranking:
    """The candidates of one matching, best first, each post once.

    Order: score rounded to 1e-6, descending, then the offer's id (formats.md).
    """

    def __init__(
        self,
        matcher: Matcher,
        view: ProfileView,
        rows: NDArray[np.int64],
        features: Matrix,
        scores: NDArray[np.float64],
        filters: tuple[FilterCount, ...],
    ) -> None:
        self._matcher = matcher
        self._index = matcher.index
        self._view = view
        self.filters = filters
        # Rows are in the order of ids.
        order = np.lexsort((rows, -np.round(scores, 6)))
        self._rows, self._features, self._scores = rows[order], features[order], scores[order]
        posts = self._index.columns.post_group[self._rows]
        _, first = np.unique(posts, return_index=True)
        self._leads = np.sort(first)  # positions of the best announcement of each post
        self._posts = posts

    @property
    def candidates(self) -> int:
        """Offers that the filters kept, every announcement counted."""
        return len(self._rows)

    def matching(self, top: int) -> Matching:
        """The ``top`` best posts."""
        leads = self._leads[:top].tolist()
        suggestions = tuple(self._suggestion(p, rank) for rank, p in enumerate(leads, start=1))
        manifest = self._matcher.bundle.manifest
        told = [s for s in suggestions if s.band is not Band.NOT_ASSESSABLE]
        return Matching(
            model=self._matcher.bundle.digest,
            feature_names=self._matcher.bundle.feature_names,
            offers=len(self._index),
            filters=self.filters,
            candidates=self.candidates,
            suggestions=suggestions,
            indistinguishable=indistinguishable(
                [s.offer for s in told], [s.score for s in told], manifest
            ),
        )

    def find(self, offer: str) -> tuple[Suggestion, str | None] | None:
        """One offer by id, and the filter that kept it out, if any; ``None``: not in the index.

        A candidate keeps the score of this matching, another is scored now.
        """
        row = self._index.row_of(offer)
        if row is None:
            return None
        (positions,) = np.nonzero(self._rows == row)
        if len(positions):
            position = int(positions[0])
            (lead,) = np.nonzero(self._posts[self._leads] == self._posts[position])
            return self._suggestion(position, int(lead[0]) + 1), None
        features, (score,) = self._matcher.score_rows(self._view, np.array([row]))
        outside = removing_filter(self._view, self._index, row)
        return self._describe(row, features[0], score, rank=0, duplicates=()), outside

    def sample_unshown(
        self, shown: set[str], size: int, generator: np.random.Generator
    ) -> tuple[SampledCandidate, ...]:
        """``size`` candidates that were not shown, a simple random sample without replacement.

        A post that was shown is shown in all its announcements. Inclusion probability: size /
        number not shown (Horvitz and Thompson 1952).
        """
        (positions,) = np.nonzero(~np.isin(self._posts, self._index.posts_of(shown)))
        size = min(size, len(positions))
        drawn = np.sort(generator.choice(positions, size=size, replace=False))
        return tuple(
            SampledCandidate(
                offer=str(self._index.columns.ids[self._rows[p]]),
                probability=size / len(positions),
                score=float(self._scores[p]),
                features=_record_of(self._features[p]),
            )
            for p in drawn.tolist()
        )

    def _suggestion(self, position: int, rank: int) -> Suggestion:
        (same,) = np.nonzero(self._posts == self._posts[position])
        ids = self._index.columns.ids[self._rows[same[same != position]]]
        return self._describe(
            int(self._rows[position]),
            self._features[position],
            float(self._scores[position]),
            rank,
            tuple(str(i) for i in ids),
        )

    def _describe(
        self, row: int, features: Matrix, score: float, rank: int, duplicates: tuple[str, ...]
    ) -> Suggestion:
        manifest = self._matcher.bundle.manifest
        lacks = lacking(self._view, self._index, row)
        return Suggestion(
            offer=str(self._index.columns.ids[row]),
            rank=rank,
            score=score,
            band=band_of(score, row, self._index, manifest, lacks),
            features=_record_of(features),
            duplicates=duplicates,
            cautions=cautions_of(score, features, row, self._index, manifest, lacks),
        )


def _record_of(features: Matrix) -> tuple[float | None, ...]:
    return tuple(None if np.isnan(value) else float(value) for value in features)
