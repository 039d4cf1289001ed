"""What a mistyped command is told, in the language of the screens. It never runs anything."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from desktop.messages import Messages

PROGRAM = "arbitre"
LANGUAGE = "ARBITRE_LANG"
_SAID = re.compile(r"\((?P<said>[^()]*)\)\.?$")
_DAY = "2026-11-23"


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that a command line asks for, also when the rest of it makes no sense."""
    asked = environment.get(LANGUAGE, "fr")
    for at, argument in enumerate(arguments):
        if argument == "--lang" and at + 1 < len(arguments):
            asked = arguments[at + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return asked if asked in ("fr", "en") else "fr"


def told(error: click.UsageError, messages: Messages) -> str:
    """How the command goes, what is wrong with this one, and where to read more."""
    context = error.ctx
    if context is None:
        return _wrong(error, messages)
    pieces = " ".join([context.command_path, *context.command.collect_usage_pieces(context)])
    usage = messages.format("usage", usage=pieces)
    return "\n".join(
        [
            usage,
            _wrong(error, messages),
            messages.format("usage-help", command=f"{context.command_path} --help"),
        ]
    )


def _wrong(error: click.UsageError, messages: Messages) -> str:
    match error:
        case click.MissingParameter(param=click.Parameter() as param):
            return messages.format("usage-missing", name=_name(param, error.ctx))
        case click.BadParameter(param=click.Parameter() as param):
            name = _name(param, error.ctx)
            return messages.format("usage-bad-value", name=name) + _expected(param.type, messages)
        case click.NoSuchOption(option_name=name):
            return messages.format("usage-no-such-option", name=name)
        case click.NoSuchCommand(command_name=name):
            return messages.format("usage-no-such-command", name=name)
        case click.BadOptionUsage(option_name=name):
            return messages.format("usage-option-misused", name=name)
        case _:
            said = _SAID.search(error.message)
            if said is None:
                return messages.format("usage-not-understood")
            return messages.format("usage-too-many", said=said["said"])


def _name(param: click.Parameter, context: click.Context | None) -> str:
    if isinstance(param, click.Option):
        return " / ".join(param.opts)
    return param.make_metavar(context) if context is not None else (param.name or "").upper()


def _expected(kind: click.ParamType[Any], messages: Messages) -> str:
    match kind:
        case click.Choice(choices=choices):
            values = ", ".join(map(str, choices))
            return " " + messages.format("usage-expected-choice", values=values)
        case click.IntRange(min=low, max=high) if None not in (low, high):
            return " " + messages.format("usage-expected-range", low=str(low), high=str(high))
        case click.DateTime():
            return " " + messages.format("usage-expected-day", day=_DAY)
        case _:
            return ""
