"""Changes one byte of a home, opens and verifies it, and says who noticed."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from desktop.workflow.evidence import verify_store
from models.errors import ArbitreError, HomeError
from storage.backup import Backups
from storage.keys import find_key
from storage.paths import HomePaths
from storage.repair import Repair
from storage.store import Store
from tests.faults.kills import answer_until_killed
from tests.storage.makers import Clock, create, draft, slate

ACTOR = "A-07"


@dataclass(slots=True)
class Trials:
    """Counts by file and by who noticed; ``missed`` and ``unstated`` are to be empty."""

    noticed: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    unstated: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many bytes were changed."""
        return self.noticed.total() + len(self.missed)


def homes(folder: Path, draw: Random) -> list[HomePaths]:
    """Make the homes to break: closed; killed with a WAL; killed, its WAL in the file already."""
    closed = HomePaths(folder / "closed")
    clock = Clock()
    with create(closed, clock) as store:
        for number in range(40):
            shown = slate(number * 2, f"DE-{number % 3}")
            store.answers.record(draft(shown, number * 2 + 1, "Trop loin"), shown)
        store.checkpoints.make()
        Backups(closed, find_key(closed), clock).make(store._database, store.journal)
    killed = HomePaths(folder / "killed")
    create(killed).close()
    answer_until_killed(killed, 0, draw)
    return [closed, killed, _written_back(folder, killed)]


def _written_back(folder: Path, killed: HomePaths) -> HomePaths:
    """The same, killed between writing the WAL back into the file and starting it anew."""
    paths = HomePaths(folder / "written-back")
    shutil.copytree(killed.root, paths.root)
    store = _open(paths)
    store.settings.set("one", "1")
    store._database.value("pragma wal_checkpoint(passive)")
    left = HomePaths(folder / "left")
    shutil.copytree(paths.root, left.root)
    store.close()
    return left


def change_bytes(homes: list[HomePaths], count: int, draw: Random, scratch: Path) -> Trials:
    """Change ``count`` bytes, one at a time, spread over the files of the homes."""
    trials = Trials()
    places = [(home, name) for home in homes for name in _files(home)]
    for number in range(count):
        home, name = places[number % len(places)]
        copy = HomePaths(scratch / "copy")
        shutil.copytree(home.root, copy.root, ignore=shutil.ignore_patterns("*-shm"))
        where = f"{home.root.name}/{name} {_change(copy.root / name, draw)}"
        _judge(copy, name, where, trials)
        shutil.rmtree(copy.root)
    return trials


def _files(home: HomePaths) -> Iterator[str]:
    names = ["arbitre.db", "arbitre.db-wal", "head"]
    for path in [*(home.root / name for name in names), *sorted(home.backups.glob("*"))]:
        if path.is_file() and path.stat().st_size:
            yield str(path.relative_to(home.root))


def _change(path: Path, draw: Random) -> str:
    size = path.stat().st_size
    place, change = draw.randrange(size), draw.randrange(1, 256)
    with path.open("r+b") as file:
        file.seek(place)
        (before,) = file.read(1)
        file.seek(place)
        file.write(bytes([before ^ change]))
    return f"byte {place} of {size}, xor {change}"


def _judge(home: HomePaths, name: str, where: str, trials: Trials) -> None:
    kind = "backup" if name.startswith("backups") else name
    key = find_key(home)
    if kind == "backup":
        who, is_stated = _judged_backup(home, key, name), True
    else:
        who, is_stated = _judged_store(home, key)
    if who is None:
        trials.missed.append(where)
    else:
        trials.noticed[kind, who] += 1
    if not is_stated:
        trials.unstated.append(where)


def _judged_backup(home: HomePaths, key: bytes, name: str) -> str | None:
    place = home.root / name
    if place.suffix == ".json":
        place = place.with_suffix("")
    try:
        Backups(home, key, Clock()).check(place)
    except ArbitreError as error:
        return error.code
    return None


def _judged_store(home: HomePaths, key: bytes) -> tuple[str | None, bool]:
    """Who noticed, and whether what was lost is stated."""
    try:
        store = _open(home)
    except HomeError as error:
        found = Repair(home, key, Clock(), ACTOR).examine()
        # Exactly, or by what the head file knew and the last backup holds.
        return f"open: {error.code}", found.loss is not None or found.kept is not None
    try:
        verified = verify_store(store, is_full=True)
    finally:
        store.close()
    if verified.problem is not None:
        found = Repair(home, key, Clock(), ACTOR).examine()
        is_stated = found.code is None or found.loss is not None or found.kept is not None
        return f"verify: {verified.problem}", is_stated
    if verified.notices:  # found, and nothing is lost by it
        return f"open: {', '.join(verified.notices)}", True
    return None, True


def _open(paths: HomePaths) -> Store:
    return Store.open(paths, clock=Clock(), actor=ACTOR)
