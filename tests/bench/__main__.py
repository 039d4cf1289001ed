"""``python -m tests.bench [WHAT…]``: measures, prints, writes build/bench.json."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import platform
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import tests.bench
from installer.environment import Environment
from tests.bench import Context
from tests.places import ROOT, shared_folder

PREFIX = "bench_"


def main(wanted: list[str]) -> int:
    """Run the measurements of these names, or all; 2 for a name that is none."""
    known = [
        module.name.removeprefix(PREFIX)
        for module in pkgutil.iter_modules(tests.bench.__path__)
        if module.name.startswith(PREFIX)
    ]
    if unknown := [name for name in wanted if name not in known]:
        print(f"Unknown: {' '.join(unknown)}. There are: {' '.join(known)}", file=sys.stderr)
        return 2
    results: dict[str, Mapping[str, object]] = {}
    for name in wanted or known:
        results[name] = _measure(name)
        print(
            name, *(f"  {key}: {_shown(value)}" for key, value in results[name].items()), sep="\n"
        )
        # Written as it goes: a long run cut short keeps what it measured.
        _write(results)
    return 0


def _measure(name: str) -> Mapping[str, object]:
    environment = Environment(ROOT)
    module = importlib.import_module(f"tests.bench.{PREFIX}{name}")
    with tempfile.TemporaryDirectory() as scratch:
        context = Context(
            root=ROOT,
            python=environment.python,
            arbitre=environment.entry,
            scratch=Path(scratch),
            shared=shared_folder(),
        )
        measured: Mapping[str, object] = module.run(context)
        return measured


def _write(results: Mapping[str, Mapping[str, object]]) -> None:
    machine = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
    }
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps({"machine": machine, "results": results}, indent=1), "utf-8")


def _shown(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
