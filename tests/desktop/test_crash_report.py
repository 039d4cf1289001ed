"""A report says what broke and where, and nothing of anybody's file."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

from desktop.crash_report import Crash, Frame, report
from desktop.outcomes import Crashed, attempt

NAME = "Nadège Kervoal"


def test_the_report_names_the_type_and_the_calls() -> None:
    crash = _crash_of_a_file()
    assert crash.kind == "ValueError"
    assert crash.frames[-1] == Frame(
        "tests/desktop/test_crash_report.py", crash.frames[-1].line, "_open_file"
    )
    source = Path(__file__).read_text("utf-8").splitlines()
    assert "raise ValueError" in source[crash.frames[-1].line - 1]
    text = report(crash, ("Arbitre 0.1.0", "Debian"))
    assert text.startswith("Arbitre 0.1.0\nDebian\nPython 3.")
    assert "desktop/outcomes.py" in text


def test_the_report_holds_neither_message_nor_argument_nor_local_value() -> None:
    crash = _crash_of_a_file()
    assert crash.cause is not None, "the name stands in the cause too"
    text = report(crash, ())
    assert not [part for part in NAME.split() if part in text]


def test_causes_are_told_in_order() -> None:
    crash = _crash_of_a_file()
    assert crash.cause is not None
    assert (crash.kind, crash.cause.kind) == ("ValueError", "KeyError")
    text = str(crash)
    assert text.index("ValueError") < text.index("caused by KeyError")


def test_a_suppressed_cause_is_not_told() -> None:
    def work() -> None:
        try:
            raise KeyError
        except KeyError:
            raise ValueError from None

    outcome = attempt(work)
    assert isinstance(outcome, Crashed)
    assert outcome.crash.cause is None


def test_a_type_of_a_library_has_its_module_and_files_lose_their_folders() -> None:
    outcome = attempt(lambda: json.loads("{"))
    assert isinstance(outcome, Crashed)
    assert outcome.crash.kind == "json.decoder.JSONDecodeError"
    files = [frame.file for frame in outcome.crash.frames]
    assert files[-1] == "json/decoder.py"
    assert not [file for file in files if Path(file).is_absolute()]


def test_a_file_outside_the_program_is_told_by_its_name_alone(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    folder.mkdir()
    script = folder / "script.py"
    script.write_text("1 / 0", "utf-8")
    outcome = attempt(lambda: runpy.run_path(str(script)))
    assert isinstance(outcome, Crashed)
    assert outcome.crash.frames[-1].file == "script.py"
    assert NAME not in str(outcome.crash)


def test_an_endless_recursion_makes_a_report_that_can_be_read() -> None:
    def again() -> None:
        again()

    outcome = attempt(again)
    assert isinstance(outcome, Crashed)
    assert outcome.crash.kind == "RecursionError"
    assert len(str(outcome.crash).splitlines()) < 50
    assert "more calls" in str(outcome.crash)


def test_a_fault_that_is_no_exception_tells_the_calls_that_led_to_it() -> None:
    crash = Crash.here("Qt critical (default)", sys._getframe())
    assert crash.frames[-1].function.startswith("test_a_fault_that_is_no_exception")
    assert len(crash.frames) > 1


def _crash_of_a_file() -> Crash:
    outcome = attempt(lambda: _open_file(NAME))
    assert isinstance(outcome, Crashed)
    return outcome.crash


def _open_file(name: str) -> None:
    files: dict[str, str] = {}
    try:
        files[name]
    except KeyError as error:
        raise ValueError(f"no file of {name}", name) from error
