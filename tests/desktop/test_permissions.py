"""Every command and every view has its line, and whoever has not the role goes no further."""

from __future__ import annotations

import ast
from pathlib import Path

import click
import pytest

from desktop import permissions
from desktop.cli import arbitre
from desktop.cli.group import COMMANDS
from desktop.cli.guard import paths_of
from models.errors import RefusedError
from storage.policy import Role
from tests.arbitre import Arbitre


def commands() -> list[str]:
    """The path of each command that does something, groups walked."""
    context = click.Context(arbitre)
    found: list[str] = []
    for name in COMMANDS:
        command = arbitre.get_command(context, name)
        assert command is not None
        found += paths_of(command, name)
    return found


def views(root: Path) -> set[str]:
    """The modules of ``desktop.views`` that define something to look at."""
    found = set()
    for module in (root / "desktop" / "views").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.bases:
                names = {ast.unparse(base) for base in node.bases}
                if names - {"QObject", "StrEnum", "Enum", "Protocol", "NamedTuple"}:
                    found.add(module.stem)
    return found


def test_every_command_has_its_line_and_no_line_is_left_over() -> None:
    assert sorted(permissions.COMMANDS) == sorted(commands())


def test_every_view_has_its_line_and_no_line_is_left_over(root: Path) -> None:
    assert sorted(permissions.VIEWS) == sorted(views(root))


@pytest.mark.parametrize("rules", [permissions.COMMANDS, permissions.VIEWS])
@pytest.mark.parametrize("role", [*Role])
def test_a_line_lets_its_roles_pass_and_nobody_else(
    rules: dict[str, permissions.Rule], role: Role
) -> None:
    for name, rule in rules.items():
        if rule.is_open or role in rule.roles:
            permissions.require(rules, name, frozenset({role}))
        else:
            with pytest.raises(RefusedError, match="role_needed"):
                permissions.require(rules, name, frozenset({role}))


def test_what_has_no_line_is_refused_to_everyone() -> None:
    with pytest.raises(RefusedError, match="role_needed"):
        permissions.require(permissions.COMMANDS, "a new command", frozenset(Role))


def test_one_person_is_the_advisers_alone() -> None:
    """No other role may ask for anything that returns a person (product.md, what it is not)."""
    for role in set(Role) - {Role.ADVISER}:
        for name in ("people", "suggest", "explain", "answers", "walk", "import people"):
            with pytest.raises(RefusedError):
                permissions.require(permissions.COMMANDS, name, frozenset({role}))


@pytest.mark.parametrize("path", commands())
def test_the_guard_stands_before_every_command(path: str, tmp_path: Path) -> None:
    """Nothing of a guarded command runs before its line is read, arguments or not."""
    command: click.Command | None = arbitre
    for name in path.split():
        assert isinstance(command, click.Group)
        command = command.get_command(click.Context(command), name)
    assert command is not None
    guard = _Refusing()
    context = click.Context(command, obj=guard)
    options = {parameter.name: None for parameter in command.params}
    with context, pytest.raises(RefusedError, match="told_the_guard"):
        context.invoke(command.callback, **options)  # type: ignore[arg-type]
    assert guard.asked == [path]


def test_a_refusal_says_which_role_is_needed(demo: Arbitre) -> None:
    sentence = demo.refuses("--role", "team_lead", "people")
    assert "réservé au rôle de conseiller" in sentence
    assert "reserved for advisers" in demo.refuses("--lang", "en", "--role", "auditor", "answers")
    assert demo("--role", "adviser", "people").code == 0
    assert demo("--role", "auditor", "journal", "verify").code == 0


class _Refusing:
    """A guard that lets nothing pass."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def require(self, path: str) -> None:
        self.asked.append(path)
        raise RefusedError("told_the_guard")
