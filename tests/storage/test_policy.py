"""What the organisation decides, and who may have written it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

import resources
from models.errors import HomeError
from storage.policy import (
    UNMANAGED,
    KeeperKind,
    LegalBasis,
    PolicyPlace,
    machine_place,
    policy_schema_text,
)
from tests.storage.policies import POLICY, manage, place

NEEDED = {
    "organisation": "Agence d'essai",
    "public_key": msgspec.json.decode(msgspec.json.encode(POLICY.public_key)),
    "legal_basis": "information",
}


def written(**changes: Any) -> bytes:
    return json.dumps(NEEDED | changes).encode()


def test_what_is_laid_down_is_read(tmp_path: Path) -> None:
    laid_down = written(
        invitation_informs=True,
        content_months=6,
        proof_months=36,
        proof_justification="Contentieux.",
        absent_days=10,
        idle_minutes=5,
        keepers=["passphrase"],
        hub_url="https://hub.exemple.example/arbitre",
    )
    policy = manage(tmp_path, laid_down).read()
    assert policy is not None
    assert policy.public_key == POLICY.public_key
    assert policy.legal_basis is LegalBasis.INFORMATION
    assert (policy.content_months, policy.proof_months, policy.idle_minutes) == (6, 36, 5)
    assert policy.keepers == (KeeperKind.PASSPHRASE,)


def test_nobody_manages_a_workstation_without_the_file(tmp_path: Path) -> None:
    assert place(tmp_path).read() is None
    assert UNMANAGED.legal_basis is LegalBasis.CONSENT  # the more careful ground
    assert (UNMANAGED.content_months, UNMANAGED.idle_minutes) == (12, 10)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"\xff",
        written()[:-1],
        written(legal_basis="habit"),
        written(public_key="AAAA"),
        written(content_months=5),
        written(content_months=13),
        written(proof_months=24),  # without a reason
        written(content_months=12, proof_months=6),
        written(proof_months=37, proof_justification="Contentieux."),
        written(idle_minutes=0),
        written(keepers=[]),
        written(keepers=["a_friend"]),
        written(hub_url="http://hub.exemple.example"),
        written(a_word_unknown=1),
        written(organisation="x" * (1 << 20)),
    ],
)
def test_a_policy_that_cannot_be_obeyed_is_refused_never_left_out(
    tmp_path: Path, content: bytes
) -> None:
    where = manage(tmp_path, content)
    with pytest.raises(HomeError, match="policy_damaged"):
        where.read()


@pytest.mark.parametrize("mode", [0o666, 0o664, 0o646])
def test_a_file_that_others_may_write_is_refused(tmp_path: Path, mode: int) -> None:
    where = manage(tmp_path)
    where.path.chmod(mode)
    with pytest.raises(HomeError, match="policy_unprotected"):
        where.read()


@pytest.mark.parametrize("mode", [0o777, 0o775, 0o1777])
def test_a_folder_that_others_may_write_is_refused(tmp_path: Path, mode: int) -> None:
    where = manage(tmp_path)
    assert where.read() == POLICY
    where.path.parent.chmod(mode)
    with pytest.raises(HomeError, match="policy_unprotected"):
        where.read()


def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    where = manage(tmp_path)
    os.chown(where.path, 4321, 4321) if os.getuid() == 0 else None
    stranger = PolicyPlace(where.path, owner=where.owner + 1, top=tmp_path)
    refused = where if os.getuid() == 0 else stranger
    with pytest.raises(HomeError, match="policy_unprotected"):
        refused.read()


def test_a_link_is_as_safe_as_where_it_leads_and_where_it_stands(tmp_path: Path) -> None:
    where = manage(tmp_path)
    own = tmp_path / "own"
    own.mkdir()
    real = where.path.rename(own / "policy.json")
    where.path.symlink_to(real)
    assert where.read() == POLICY
    own.chmod(0o777)  # whoever writes there writes the policy
    with pytest.raises(HomeError, match="policy_unprotected"):
        where.read()
    own.chmod(0o755)
    where.path.parent.chmod(0o777)  # whoever writes here leads it elsewhere
    with pytest.raises(HomeError, match="policy_unprotected"):
        where.read()


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    where = place(tmp_path)
    where.path.mkdir(parents=True)
    with pytest.raises(HomeError, match="policy_un"):
        where.read()


def test_no_variable_of_the_user_moves_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = machine_place()
    for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "PROGRAMDATA", "HOME", "ARBITRE_HOME"):
        monkeypatch.setenv(name, "elsewhere")
    assert machine_place() == before
    assert before.path == Path("/etc/arbitre/policy.json")
    assert (before.owner, before.top) == (0, Path("/"))


def test_the_printed_schema_is_the_structs(tmp_path: Path) -> None:
    path = resources.path("schemas", "policy.schema.json")
    assert path.read_text(encoding="utf-8") == policy_schema_text()
