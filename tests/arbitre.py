"""The command line as a person uses it: real home, real files, in this process."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from desktop.cli import arbitre
from storage.policy import PolicyPlace


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one command left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON printed."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True)
class Arbitre:
    """The command line over one home; ``place`` is where its workstation keeps its policy."""

    home: Path
    place: PolicyPlace | None = None

    def __call__(self, *arguments: str | Path, typed: str = "", **environment: str) -> Outcome:
        """Run a command that may fail for a known reason; a bug of ours is raised."""
        result = CliRunner().invoke(
            arbitre,
            ["--home", str(self.home), *map(str, arguments)],
            input=typed,
            env=environment,
            obj=self.place,
            catch_exceptions=False,
        )
        return Outcome(result.exit_code, result.stdout, result.stderr)

    def read(self, *arguments: str | Path) -> Any:
        """The JSON of a reading command that must succeed."""
        outcome = self(*arguments, "--json")
        assert outcome.code == 0, outcome.err
        return outcome.json

    def refuses(self, *arguments: str | Path, **environment: str) -> str:
        """The one sentence of a command that must end with exit code 1."""
        outcome = self(*arguments, **environment)
        assert outcome.code == 1, outcome.out
        lines = outcome.err.strip().splitlines()
        assert len(lines) == 1, outcome.err
        return lines[0]
