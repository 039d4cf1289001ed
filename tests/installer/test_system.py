"""What the system lacks is told by library; nothing is installed when nothing is missing."""

from __future__ import annotations

from installer.system import LIBRARIES, missing_libraries, provide_system_packages


def test_a_library_that_does_not_load_is_missing_and_the_others_are_not() -> None:
    asked = {"libc.so.6": "libc6", "libarbitre-absent.so.9": "libarbitre-absent9"}

    assert missing_libraries(asked) == ["libarbitre-absent.so.9"]


def test_nothing_is_said_or_done_when_nothing_is_missing() -> None:
    said: list[str] = []

    provide_system_packages(needs_venv=False, libraries={"libc.so.6": "libc6"}, say=said.append)

    assert said == []


def test_each_library_is_asked_of_one_package() -> None:
    assert len(set(LIBRARIES.values())) == len(LIBRARIES)
    assert all(".so." in name for name in LIBRARIES)
