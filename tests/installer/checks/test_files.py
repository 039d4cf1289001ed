"""What no file may hold is found where it was planted, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.checks.files import check_addresses, check_paths, check_secrets, check_size
from tests.installer.checks.conftest import Plant

# Put together here, so that this file does not hold what it plants.
SECRETS = {
    "private key": "-----BEGIN EC " + "PRIVATE KEY-----",
    "cloud access key": "AKIA" + "ABCDEFGHIJKLMNOP",
    "forge token": "ghp" + "_" + "a1" * 18,
    "chat or service token": "xoxb" + "-1234567890-abc",
    "web token": "eyJ" + "hbGciOiJIUzI1" + ".eyJ" + "zdWIiOiIxMjM0" + ".c2lnbmF0dXJl",
    "address with a password": "postgresql:" + "//hub:hunter2" + "@hub.example/arbitre",
}
ADDRESSES = [
    "https:" + "//mirror.example/team/simple",
    "https:" + "//mirror.example/api/packages/arbitre",
    "files.python" + "hosted.org",
    "--extra-index" + "-url file:x",
    "--find" + "-links=wheels",
]
PATHS = ["/home" + "/marie/arbitre", "open('/root" + "/x')", "C:" + "\\Users\\marie"]


@pytest.mark.parametrize("kind", SECRETS)
def test_a_secret_is_found(plant: Plant, tmp_path: Path, kind: str) -> None:
    plant("notes/plan.md", f"one\ntwo {SECRETS[kind]}\n")

    assert check_secrets(tmp_path) == [f"{Path('notes/plan.md')}:2: {kind}"]


def test_a_secret_within_bytes_that_are_not_text_is_found(plant: Plant, tmp_path: Path) -> None:
    plant("model.bin", b"\xff\x00\xfe " + SECRETS["private key"].encode())

    assert check_secrets(tmp_path) == ["model.bin:1: private key"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_address_of_a_registry_is_found(plant: Plant, tmp_path: Path, address: str) -> None:
    plant("installer/locks/run.txt", f"click==8.5.1\n{address}\n")

    assert len(check_addresses(tmp_path)) == 1


@pytest.mark.parametrize("path", PATHS)
def test_the_path_of_a_machine_is_found(plant: Plant, tmp_path: Path, path: str) -> None:
    plant("a.py", f"# {path}")

    assert len(check_paths(tmp_path)) == 1


def test_the_place_of_the_repository_itself_is_found(plant: Plant, tmp_path: Path) -> None:
    plant("a.py", f"{tmp_path}/shared")

    assert len(check_paths(tmp_path)) == 1


def test_a_file_over_a_megabyte_is_found(plant: Plant, tmp_path: Path) -> None:
    plant("small.onnx", b"0" * 1_000_000)
    plant("large.onnx", b"0" * 1_000_001)

    assert check_size(tmp_path) == ["large.onnx: 1000001 bytes"]


def test_what_git_ignores_is_not_looked_at(plant: Plant, tmp_path: Path) -> None:
    plant(".gitignore", "build/\n")
    plant("build/key.pem", SECRETS["private key"])

    assert check_secrets(tmp_path) == []


def test_ordinary_writing_is_left_alone(plant: Plant, tmp_path: Path) -> None:
    plant(
        "README.md",
        "See https://example.org/api/offers, the public key, ~/home/x and /usr/share/doc.\n"
        "postgresql://{user}:{password}@{host} is a template; git@example.org:a/b.git a remote.\n"
        "A simple/packages folder; pip uses --require-hashes.\n",
    )

    checks = (check_secrets, check_addresses, check_paths, check_size)
    assert [check(tmp_path) for check in checks] == [[], [], [], []]
