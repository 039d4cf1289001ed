"""What a person said is obeyed everywhere, on the ground that the policy lays down."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from desktop.workflow.access import demo_access
from desktop.workflow.appointment import Appointment
from desktop.workflow.consent import may_use
from desktop.workflow.session import STEP, Session
from desktop.workflow.workplace import Workplace
from models.errors import RefusedError
from models.records.evidence import InformationState, Verdict
from storage.paths import HomePaths
from storage.policy import UNMANAGED, LegalBasis, Policy
from tests.arbitre import Arbitre

NADEGE = "DE-0001"
SAID = InformationState
CONSENT = UNMANAGED
INFORMATION = msgspec.structs.replace(UNMANAGED, legal_basis=LegalBasis.INFORMATION)
INVITED = msgspec.structs.replace(INFORMATION, invitation_informs=True)
INVITED_FOR_CONSENT = msgspec.structs.replace(UNMANAGED, invitation_informs=True)


@contextmanager
def at_work(home: Path, policy: Policy = CONSENT) -> Iterator[Workplace]:
    """The demonstration under another policy."""
    access = replace(demo_access(), policy=policy)
    with Workplace.open(HomePaths(home), access=access, seed=1) as workplace:
        yield workplace


@pytest.fixture
def home(demo_home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_home, tmp_path / "home"))


@pytest.mark.parametrize(
    ("policy", "allowed"),
    [
        (CONSENT, {SAID.AGREED}),
        (INVITED_FOR_CONSENT, {SAID.AGREED}),  # an invitation is no consent
        (INFORMATION, {SAID.AGREED, SAID.INFORMED}),
        (INVITED, {SAID.AGREED, SAID.INFORMED, SAID.NOT_YET}),
    ],
    ids=["consent", "consent-invited", "information", "information-invited"],
)
def test_each_ground_allows_what_it_allows_and_nothing_more(
    home: Path, policy: Policy, allowed: set[InformationState]
) -> None:
    assert {state for state in SAID if may_use(policy, state)} == allowed
    with at_work(home, policy) as workplace:
        for state in SAID:
            meeting = Appointment(workplace, NADEGE, "fr")
            meeting.inform(state)
            if state in allowed:
                assert meeting.suggest(STEP).suggestions
            else:
                with pytest.raises(RefusedError, match=r"not_informed|objected"):
                    meeting.suggest(STEP)
            meeting.close()


def test_before_anything_was_said_only_an_invitation_informs(home: Path) -> None:
    for policy, is_allowed in ((CONSENT, False), (INFORMATION, False), (INVITED, True)):
        with at_work(home, policy) as workplace:
            session = Session(workplace, "fr")
            person = session.take(NADEGE)
            assert person.is_allowed is is_allowed
            assert ("convocation" in person.information_text) is is_allowed
            if is_allowed:
                assert session.suggestions(STEP).rows
            else:
                with pytest.raises(RefusedError, match="not_informed"):
                    session.suggestions(STEP)
            session.leave()


def test_a_refusal_at_the_screen_stops_every_way_to_infer(home: Path) -> None:
    with at_work(home, INVITED) as workplace:
        session = Session(workplace, "fr")
        session.take(NADEGE)
        rows = session.suggestions(STEP).rows
        session.open(rows[0].offer)
        session.answer(rows[1].offer, Verdict.KEEP, "GAR1", "")
        session.inform(SAID.DECLINED)
        _assert_nothing_infers(session, rows[0].offer)
        assert session.undo(rows[1].offer).suggestions is None  # taking back shows no list
        session.leave()


def test_a_refusal_written_elsewhere_meanwhile_stops_what_is_cached_here(home: Path) -> None:
    """The person telephones: a colleague's command records it, the window has the list open."""
    with at_work(home, INVITED) as workplace:
        session = Session(workplace, "fr")
        session.take(NADEGE)
        rows = session.suggestions(STEP).rows
        session.open(rows[0].offer)
        session.answer(rows[1].offer, Verdict.KEEP, "GAR1", "")
        assert Arbitre(home)("inform", NADEGE, "declined").code == 0
        _assert_nothing_infers(session, rows[0].offer)
        assert session.undo(rows[1].offer).suggestions is None
        session.leave()


def test_who_is_erased_while_they_are_on_the_screen_is_written_about_no_more(home: Path) -> None:
    with at_work(home) as workplace:
        meeting = Appointment(workplace, NADEGE, "fr", surface="window")
        meeting.inform(SAID.AGREED)
        offer = meeting.suggest(5).suggestions[0].offer
        meeting.open(offer)
        assert Arbitre(home)("erase", NADEGE, "--yes").code == 0
        with pytest.raises(RefusedError, match="not_informed"):
            meeting.answer(offer, "GAR1")
        meeting.close()  # the slate and the explanation that were on the screen
        assert NADEGE not in workplace.store.journal.references()


def test_a_refusal_stops_every_command_about_the_person(home: Path) -> None:
    arbitre = Arbitre(home)
    arbitre("inform", NADEGE, "agreed")
    offer = arbitre.read("suggest", NADEGE)["suggestions"][0]["offer"]
    arbitre("inform", NADEGE, "declined")
    for command in (
        ["suggest", NADEGE],
        ["suggest", NADEGE, "--json"],
        ["explain", NADEGE, offer],
        ["explain", NADEGE, offer, "--json"],
        ["answer", NADEGE, offer, "GAR1"],
        ["answer", NADEGE, offer, "GAR1", "--json"],
    ):
        outcome = arbitre(*command)
        assert (outcome.code, outcome.out) == (1, ""), command
        assert "ne souhaite pas" in outcome.err
    assert arbitre.read("answers") == {"answers": []}
    walked = arbitre("walk", "--person", NADEGE, typed="p\n")
    assert "Correspondance" not in walked.out and offer not in walked.out


def test_she_may_come_back_to_it(home: Path) -> None:
    arbitre = Arbitre(home)
    for said, code in (("declined", 1), ("agreed", 0), ("informed", 1), ("agreed", 0)):
        arbitre("inform", NADEGE, said)
        assert arbitre("suggest", NADEGE).code == code


def test_only_one_place_lets_a_person_meet_the_model(root: Path) -> None:
    """Whoever ranks, scores or explains elsewhere has to come here and say why it is nobody."""
    known = {
        ("desktop/workflow/appointment.py", "rank"),  # behind the gate
        ("desktop/workflow/opened.py", "explain"),  # of what was ranked
        ("desktop/cli/doctor.py", "explain"),  # a row of the bundle's background
        ("desktop/cli/doctor.py", "score"),
        ("desktop/workflow/bundles.py", "explain"),  # rows of a file, in no home
    }
    found = set()
    for module in (root / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                name, owner = node.func.attr, ast.unparse(node.func.value)
                is_model = any(w in owner for w in ("matcher", "explainer", "Scorer", "Matcher"))
                if name in ("rank", "score", "explain") and is_model:
                    found.add((module.relative_to(root).as_posix(), name))
    assert found == known


def _assert_nothing_infers(session: Session, offer: str) -> None:
    ways: list[Callable[[], object]] = [
        lambda: session.suggestions(STEP),
        lambda: session.suggestions(2 * STEP),
        lambda: session.open(offer),
        lambda: session.sheet(offer),
        lambda: session.answer(offer, Verdict.KEEP, "GAR1", ""),
        lambda: session.postpone(offer, session.today + timedelta(days=1)),
    ]
    for infer in ways:
        with pytest.raises(RefusedError, match="objected"):
            infer()
    assert not session.person().is_allowed
