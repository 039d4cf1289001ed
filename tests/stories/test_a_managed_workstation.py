"""A workstation that an organisation manages: nobody is somebody before it has signed so."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from desktop.workflow.access import demo_access, demo_authority, demo_enrolment, find_access
from desktop.workflow.workplace import Workplace
from models.errors import RefusedError
from storage.journal import Kind
from storage.keys import Argon2Cost, keep_under_passphrase
from storage.paths import HomePaths
from storage.policy import UNMANAGED, KeeperKind, Role
from tests.arbitre import Arbitre
from tests.storage.policies import (
    ELSEWHERE,
    POLICY,
    enrolment,
    enrolment_file,
    manage,
    place,
)

PASSPHRASE = "un rocher, trois phares"
QUICK = Argon2Cost(1, 1, 8192)


@pytest.fixture
def managed(tmp_path: Path) -> Arbitre:
    """The command line over an empty home that a policy rules and that nobody enrolled in."""
    where = manage(tmp_path)
    paths = HomePaths(tmp_path / "managed")
    access = find_access(paths, where)
    Workplace.create(paths, keep_under_passphrase(PASSPHRASE, QUICK), access=access).close()
    return Arbitre(paths.root, where)


def test_before_the_enrolment_only_what_says_nothing_works(managed: Arbitre) -> None:
    for command in (
        ["people"],
        ["suggest", "DE-0001"],
        ["answers"],
        ["import", "people", "dossiers.jsonl"],
        ["key", "show"],
        ["key", "recovery"],
    ):
        assert "Personne n’est encore inscrit" in managed.refuses(
            *command, ARBITRE_PASSPHRASE=PASSPHRASE
        )
    assert managed("journal", "verify", ARBITRE_PASSPHRASE=PASSPHRASE).code == 0
    assert managed("lock", "--json", ARBITRE_PASSPHRASE=PASSPHRASE).json["at_most"] == 10
    told = managed("doctor", "--json", ARBITRE_PASSPHRASE=PASSPHRASE).json
    assert next(check["ok"] for check in told["checks"] if check["name"] == "store")


def test_an_enrolment_gives_its_role_and_its_pseudonym_signs_the_entries(
    managed: Arbitre, tmp_path: Path
) -> None:
    enrolled = managed("enrol", enrolment_file(tmp_path, enrolment(pseudonym="C-42")), "--json")
    assert enrolled.json["pseudonym"] == "C-42"
    assert managed("people", ARBITRE_PASSPHRASE=PASSPHRASE).code == 0
    assert managed("lock", "--after", "3", ARBITRE_PASSPHRASE=PASSPHRASE).code == 0
    access = find_access(HomePaths(managed.home), managed.place)
    with Workplace.open(HomePaths(managed.home), lambda: PASSPHRASE, access=access) as workplace:
        entries = workplace.store.journal.newest(9, kind=Kind.SETTING)
    assert {entry.entry.actor for entry in entries} == {"C-42"}
    told = [msgspec.json.decode(entry.entry.content) for entry in entries]
    assert [(said["name"], said["value"]) for said in told] == [
        ("enrolment", "C-42: adviser"),  # once, when they first come to work
        ("idle_minutes", "3"),
    ]


def test_each_role_does_what_its_line_says_and_no_more(managed: Arbitre, tmp_path: Path) -> None:
    managed("enrol", enrolment_file(tmp_path, enrolment(Role.TEAM_LEAD)))
    assert "réservé au rôle de conseiller" in managed.refuses(
        "people", ARBITRE_PASSPHRASE=PASSPHRASE
    )
    assert managed("key", "show").code == 0  # whoever works here


@pytest.mark.parametrize("signed_by", [ELSEWHERE, bytes(32)])
def test_a_foreign_enrolment_changes_nothing(
    managed: Arbitre, tmp_path: Path, signed_by: bytes
) -> None:
    managed("enrol", enrolment_file(tmp_path, enrolment(Role.TEAM_LEAD)))
    foreign = enrolment_file(tmp_path, enrolment(Role.ADVISER), signed_by)
    assert "n’est pas signée par votre organisation" in managed.refuses("enrol", foreign)
    assert find_access(HomePaths(managed.home), managed.place).roles == {Role.TEAM_LEAD}


def test_an_enrolment_that_ended_says_so_at_each_command(managed: Arbitre, tmp_path: Path) -> None:
    yesterday = date.today() - timedelta(days=1)
    ended = enrolment_file(tmp_path, enrolment(until=yesterday))
    assert "n’est plus valable" in managed.refuses("enrol", ended)
    HomePaths(managed.home).enrolment.write_bytes(ended.read_bytes())  # it ended since
    assert "n’est plus valable" in managed.refuses("people", ARBITRE_PASSPHRASE=PASSPHRASE)
    assert managed("journal", "verify", ARBITRE_PASSPHRASE=PASSPHRASE).code == 0


def test_the_demonstrations_authority_rules_no_real_home(managed: Arbitre, tmp_path: Path) -> None:
    import resources

    for role in Role:
        shipped = resources.path("demo", "enrolments", f"{role}.json")
        assert "n’est pas signée" in managed.refuses("enrol", shipped)
    notice = resources.path("demo", "enrolments", "authority.json").read_text("utf-8")
    assert "ne protège rien" in notice and "protects nothing" in notice


def test_a_policy_that_bears_the_demonstrations_key_is_refused(tmp_path: Path) -> None:
    weak = msgspec.structs.replace(POLICY, public_key=demo_authority())
    arbitre = Arbitre(tmp_path / "home", manage(tmp_path, weak))
    assert "clé d’une démonstration" in arbitre.refuses("people")


def test_a_role_is_chosen_in_a_demonstration_only(managed: Arbitre, demo: Arbitre) -> None:
    assert "dans une démonstration" in managed.refuses(
        "--role", "adviser", "people", ARBITRE_PASSPHRASE=PASSPHRASE
    )
    unmanaged = Arbitre(managed.home, place(managed.home.parent / "nowhere"))
    assert "dans une démonstration" in unmanaged.refuses(
        "--role", "auditor", "people", ARBITRE_PASSPHRASE=PASSPHRASE
    )
    assert unmanaged("people", ARBITRE_PASSPHRASE=PASSPHRASE).code == 0  # an adviser by default
    assert demo("--role", "adviser", "people").code == 0


def test_a_demonstration_on_a_managed_workstation_stays_a_demonstration(
    demo: Arbitre, tmp_path: Path
) -> None:
    assert Arbitre(demo.home, manage(tmp_path))("people").code == 0


def test_a_file_called_demo_key_makes_no_demonstration_of_a_real_home(managed: Arbitre) -> None:
    HomePaths(managed.home).demo_key.write_text("00" * 32 + "\n", "utf-8")
    assert "dans une démonstration" in managed.refuses("--role", "adviser", "people")


def test_a_policy_that_is_not_protected_opens_nothing(managed: Arbitre) -> None:
    assert managed.place is not None
    managed.place.path.chmod(0o666)
    for command in (["people"], ["journal", "verify"], ["enrol", "x.json"]):
        assert "pas protégées" in managed.refuses(*command, ARBITRE_PASSPHRASE=PASSPHRASE)


def test_no_variable_of_the_user_leads_past_the_policy(managed: Arbitre, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "elsewhere")
    names = ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "PROGRAMDATA", "ARBITRE_POLICY", "ARBITRE_ROLE")
    variables = dict.fromkeys(names, elsewhere) | {"ARBITRE_ROLE": "adviser"}
    told = managed.refuses("people", ARBITRE_PASSPHRASE=PASSPHRASE, **variables)
    assert "Personne n’est encore inscrit" in told


def test_the_policy_says_who_may_keep_the_key_and_how_long_a_window_waits(tmp_path: Path) -> None:
    strict = msgspec.structs.replace(POLICY, keepers=(KeeperKind.KEYRING,), idle_minutes=4)
    where = manage(tmp_path, strict)
    arbitre = Arbitre(tmp_path / "home", where)
    arbitre("enrol", enrolment_file(tmp_path, enrolment()))
    file = tmp_path / "communes.csv"
    file.write_text("", "utf-8")
    told = arbitre.refuses("import", "communes", file, ARBITRE_PASSPHRASE=PASSPHRASE)
    assert "ne permet pas de garder la clé sous une phrase de passe" in told
    assert not HomePaths(arbitre.home).database.exists()
    paths = HomePaths(arbitre.home)
    Workplace.create(
        paths, keep_under_passphrase(PASSPHRASE, QUICK), access=find_access(paths, where)
    ).close()
    assert "au plus tard après 4 min" in arbitre.refuses(
        "lock", "--after", "5", ARBITRE_PASSPHRASE=PASSPHRASE
    )
    told = arbitre("lock", "--json", ARBITRE_PASSPHRASE=PASSPHRASE).json
    assert told == {"idle_minutes": 4, "at_most": 4}


def test_nobody_enrols_where_nobody_manages(tmp_path: Path) -> None:
    arbitre = Arbitre(tmp_path / "home", place(tmp_path))
    told = arbitre.refuses("enrol", enrolment_file(tmp_path, enrolment()))
    assert "Aucune organisation ne gère ce poste" in told
    assert not arbitre.home.exists()


def test_the_demonstration_ships_one_enrolment_a_role() -> None:
    for role in Role:
        assert demo_enrolment(role).roles == (role,)
        assert demo_access(role).roles == {role}
    assert demo_access().policy == UNMANAGED
    assert demo_authority() != POLICY.public_key


def test_the_schema_of_the_policy_is_printed(demo: Arbitre) -> None:
    assert demo("schema", "policy").json["$ref"] == "#/$defs/Policy"


def test_a_keeper_that_is_not_allowed_is_refused_by_its_name() -> None:
    access = demo_access()
    access.require_keeper(KeeperKind.KEYRING)
    strict = msgspec.structs.replace(UNMANAGED, keepers=(KeeperKind.PASSPHRASE,))
    with pytest.raises(RefusedError, match="keeper_forbidden"):
        type(access)("C-07", access.roles, strict).require_keeper(KeeperKind.KEYRING)
