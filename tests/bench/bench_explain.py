"""Exact explanations against shap, LightGBM's own and, where they are set up, other tools.

All ratios are of one run, on one model: 300 trees of 31 leaves, 500 background rows, 20 rows.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Mapping

from tests.bench import Context


def run(context: Context) -> Mapping[str, object]:
    """The figures of ``explanations.py``, in a process of its own."""
    command = [str(context.python), "-W", "ignore", "-m", "tests.bench.explanations"]
    done = subprocess.run(
        [*command, str(context.scratch)],
        cwd=context.root,
        check=True,
        capture_output=True,
        text=True,
    )
    figures: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    for peer in ("shapash", "explainerdashboard"):
        figures |= _peer(context, peer, figures)
    figures |= _second_display(context)
    return figures


def _peer(context: Context, name: str, ours: Mapping[str, object]) -> dict[str, object]:
    """A peer's time from model and rows to values, where ``installer test --wide`` set it up."""
    from installer.wide import peer_python

    python = peer_python(context.root, name)
    if not python.exists():
        return {f"{name}_ms": "not set up (installer test --wide)"}
    script = context.root / "tests" / "wide" / f"{name}_peer.py"
    done = subprocess.run(
        [python, "-W", "ignore", script, context.scratch],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        return {f"{name}_ms": f"failed: {done.stderr.strip().splitlines()[-1]}"}
    seconds = float(done.stdout.splitlines()[-1])
    return {
        f"{name}_ms": seconds * 1e3,
        f"{name}_over_ours": seconds * 1e3 / float(str(ours["ours_20_rows_ms"])),
    }


def _second_display(context: Context) -> dict[str, object]:
    """Calls of the model when a case is displayed a second time, and how long that takes."""
    from desktop.workflow.appointment import Appointment
    from desktop.workflow.demo import make_demo
    from desktop.workflow.workplace import Workplace
    from models.records.evidence import InformationState
    from models.scorer import Scorer
    from storage.paths import HomePaths

    paths = HomePaths(context.scratch / "second-home")
    make_demo(paths, 1, None, lambda *_: None)
    calls = 0
    real = Scorer.score

    def counted(self: Scorer, rows: object) -> object:
        nonlocal calls
        calls += 1
        return real(self, rows)  # type: ignore[arg-type]

    Scorer.score = counted  # type: ignore[method-assign,assignment]
    try:
        with Workplace.open(paths) as workplace:
            person = next(p for p in workplace.store.people.all() if p.profile.target_occupations)
            meeting = Appointment(workplace, person.reference, "fr")
            meeting.inform(InformationState.AGREED)
            offer = meeting.suggest(5).suggestions[0].offer
            meeting.open(offer)
            before, started = calls, time.perf_counter()
            meeting.open(offer)
            seconds = time.perf_counter() - started
            meeting.close()
    finally:
        Scorer.score = real  # type: ignore[method-assign]
    return {"second_display_model_calls": calls - before, "second_display_ms": seconds * 1e3}
