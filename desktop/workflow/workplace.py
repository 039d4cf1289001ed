"""One open home: its store, and what is built from it when needed. Never a widget or a word."""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

import numpy as np

from desktop.version import version
from desktop.workflow.access import Access, find_access
from desktop.workflow.care import Care, rules_of
from models.catalog import Catalog
from models.errors import ArbitreError, HomeError, InputError
from models.geography import Gazetteer
from models.records.offers import Offer, Place
from models.records.repertoire import Commune
from storage.keys import AskPassphrase, Keeper, Keyring
from storage.paths import HomePaths
from storage.store import Store
from storage.vouching import Vouching

if TYPE_CHECKING:
    from explain.contrast import Contraster
    from explain.explainer import Explainer
    from models.bundle import Bundle
    from models.matcher import Matcher
    from models.offer_index import OfferIndex
    from models.rome import Repertoire

ACTIVE_BUNDLE = "active_bundle"
ENROLMENT = "enrolment"

Progress = Callable[[str, int, int], None]


def silent(_step: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def utc_now() -> datetime:
    """The time of the workstation's clock."""
    return datetime.now(UTC)


class Workplace:
    """A home at work. Heavy parts load when first asked for, and again after an import.

    ``seed`` fixes the draws of candidates that were not shown; without one it is random.
    """

    def __init__(
        self,
        paths: HomePaths,
        store: Store,
        *,
        clock: Callable[[], datetime] = utc_now,
        access: Access,
        progress: Progress = silent,
        seed: int | None = None,
    ) -> None:
        self.paths = paths
        self.store = store
        self.access = access
        self.care = Care(store, rules_of(access.policy))
        self.vouching = Vouching(store.settings)
        self.clock = clock
        self.progress = progress
        self.generator = np.random.default_rng(secrets.randbits(64) if seed is None else seed)

    @classmethod
    def create(
        cls,
        paths: HomePaths,
        keep: Keeper,
        *,
        access: Access | None = None,
        clock: Callable[[], datetime] = utc_now,
        progress: Progress = silent,
    ) -> Self:
        """Make a home. Raises as ``storage.store.Store.create`` and ``find_access``."""
        access = access or find_access(paths)
        store = Store.create(paths, keep, clock=clock, actor=access.actor)
        return cls(paths, store, access=access, clock=clock, progress=progress)

    @classmethod
    def open(
        cls,
        paths: HomePaths,
        ask_passphrase: AskPassphrase | None = None,
        *,
        access: Access | None = None,
        keyring: Keyring | None = None,
        clock: Callable[[], datetime] = utc_now,
        progress: Progress = silent,
        seed: int | None = None,
    ) -> Self:
        """Open a home, under the machine's policy unless ``access`` was found before.

        Raises as ``storage.store.Store.open`` and ``find_access``.
        """
        access = access or find_access(paths)
        store = Store.open(paths, ask_passphrase, clock=clock, actor=access.actor, keyring=keyring)
        return cls(paths, store, access=access, clock=clock, progress=progress, seed=seed)

    def note_enrolment(self) -> None:
        """Write who is enrolled on a managed workstation, once, when they first come to work.

        The enrolment is kept while the home is closed; from here on the journal knows of it.
        """
        if not self.access.is_managed or not self.access.roles:
            return
        roles = ", ".join(sorted(self.access.roles))
        enrolled, store = f"{self.access.actor}: {roles}", self.store
        if store.settings.get(ENROLMENT) != enrolled:
            store.use.changed(ENROLMENT, enrolled)
            store.settings.set(ENROLMENT, enrolled)

    def begin_use(self, surface: str) -> None:
        """Write that someone begins to use the tool: in the window, or by a command."""
        self.note_enrolment()
        self.store.use.began(surface, version(), self.store.opening)

    def end_use(self) -> None:
        """Write that they are done, where it can be written."""
        with suppress(HomeError):
            self.store.use.ended()

    def note_failure(self, error: ArbitreError) -> None:
        """Write the code of what failed, where it can be written."""
        with suppress(HomeError):
            self.store.use.failed(error.code)

    def close(self) -> None:
        """Close the store; the workplace is of no use afterwards."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def today(self) -> date:
        """The day on the adviser's wall."""
        return self.clock().astimezone().date()

    @property
    def catalog(self) -> Catalog:
        """The bundles of this home."""
        return Catalog(self.paths.bundles)

    @cached_property
    def repertoire(self) -> Repertoire:
        """The repertoire. Raises ``InputError`` ``rome_not_imported``."""
        from models.rome import Repertoire

        if self.store.repertoire.version() is None:
            raise InputError("rome_not_imported")
        return Repertoire(self.store.repertoire.read())

    @cached_property
    def bundle(self) -> Bundle:
        """The active bundle, verified. Raises ``InputError`` as ``models.bundle`` does."""
        return self.catalog.open(self.store.settings.get(ACTIVE_BUNDLE))

    @cached_property
    def index(self) -> OfferIndex:
        """The offers as columns. Raises ``InputError`` ``offers_not_imported``."""
        from models.offer_index import OfferIndex

        if not self.store.offers.count():
            raise InputError("offers_not_imported")
        folder = self.paths.columns / self._columns_name()
        if self.vouching.is_vouched(self.paths.columns):
            with suppress(HomeError):
                return OfferIndex.open(folder)
        self._build_columns()  # missing, changed or of another version: the store has it all
        return OfferIndex.open(folder)

    @cached_property
    def matcher(self) -> Matcher:
        """The active model over the offers of this home."""
        from models.matcher import Matcher

        return Matcher(self.index, self.repertoire, self.bundle)

    @cached_property
    def explainer(self) -> Explainer:
        """The exact explanation of the active model; its tables are kept on disk."""
        from explain.explainer import Explainer
        from explain.stability import open_stability
        from explain.table_files import are_kept, open_tables
        from models.ensemble import read_ensemble

        bundle, folder = self.bundle, self.paths.tables
        kept = (bundle.digest, bundle.background, folder)
        is_vouched = self.vouching.is_vouched(folder)
        if not is_vouched:
            shutil.rmtree(folder, ignore_errors=True)
        are_new = not (is_vouched and are_kept(*kept))
        tables = open_tables(lambda: read_ensemble(bundle.model), *kept)
        stability = open_stability(lambda: read_ensemble(bundle.model), bundle.concepts, *kept)
        if are_new:
            self.vouching.vouch(folder)
        concepts = dict(zip(bundle.feature_names, bundle.concepts, strict=True))
        ranges = {feature.name: (feature.low, feature.high) for feature in bundle.manifest.features}
        return Explainer(tables, bundle.feature_names, concepts, bundle.digest, stability, ranges)

    @cached_property
    def contraster(self) -> Contraster:
        """Why this offer rather than that one, by the active model."""
        from explain.contrast import Contraster
        from models.ensemble import read_ensemble

        bundle = self.bundle
        concepts = dict(zip(bundle.feature_names, bundle.concepts, strict=True))
        ensemble = read_ensemble(bundle.model)
        return Contraster(ensemble, bundle.feature_names, concepts, bundle.digest)

    def gazetteer_for(self, *places: Place) -> Gazetteer:
        """The communes that these places may name, without reading all of them."""
        communes: list[Commune] = []
        for place in places:
            found = self.store.communes.get(place.commune) if place.commune else None
            if found is not None:
                communes.append(found)
            elif place.postcode:
                communes.extend(self.store.communes.by_postcode(place.postcode))
        return Gazetteer(communes)

    def refresh(self) -> None:
        """After an import: forget what was built from the old data and build the columns anew."""
        for name in ("repertoire", "index", "matcher"):
            self.__dict__.pop(name, None)
        can_build = self.store.offers.count() and self.store.repertoire.version() is not None
        if can_build and not (self.paths.columns / self._columns_name()).exists():
            self._build_columns()

    def activate(self, digest: str) -> None:
        """Make an installed bundle the active one, and write it into the journal."""
        from storage.journal import Kind

        self.catalog.open(digest)
        self.store.settings.set(ACTIVE_BUNDLE, digest)
        self.store.journal.append(Kind.MODEL, {"v": 1, "model": digest})
        for name in ("bundle", "matcher", "explainer", "contraster"):
            self.__dict__.pop(name, None)

    def _columns_name(self) -> str:
        """Names what the columns were built from: dense numbers of one repertoire and places."""
        from models.offer_index import FORMAT

        references = self.store.journal.last_import("rome", "communes")
        stamp = f"{FORMAT} {references} {self.store.offers.revision()}"
        return hashlib.sha256(stamp.encode()).hexdigest()[:16]

    def _build_columns(self) -> None:
        from models.offer_index import OfferIndex

        name = self._columns_name()
        total = self.store.offers.count()

        def counted() -> Iterator[Offer]:
            for done, offer in enumerate(self.store.offers.iter_all(), start=1):
                if done % 1000 == 0 or done == total:
                    self.progress("columns", done, total)
                yield offer

        gazetteer = Gazetteer(self.store.communes.all())
        OfferIndex.build(counted(), self.repertoire, gazetteer, self.paths.columns / name)
        for stale in self.paths.columns.iterdir():
            if stale.name != name and not stale.name.startswith("."):
                shutil.rmtree(stale, ignore_errors=True)
        self.vouching.vouch(self.paths.columns)
