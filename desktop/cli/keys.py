"""``arbitre key …``: who keeps the key of this home. No secret is ever an argument or an option."""

from __future__ import annotations

import click

from desktop.cli.context import Desk, json_option, print_json
from desktop.workflow.access_keys import KeyDesk, key_state
from storage.policy import KeeperKind

KIND = click.Choice([kind.value for kind in KeeperKind])


@click.group()
def key() -> None:
    """The key of this home: who keeps it, a new passphrase, a recovery key."""


@key.command()
@json_option
@click.pass_obj
def show(desk: Desk, as_json: bool) -> None:
    """Say who keeps the key, and whether a recovery key was printed."""
    state = key_state(desk.paths)
    if as_json:
        cost = state.cost and {
            "iterations": state.cost.iterations,
            "lanes": state.cost.lanes,
            "memory_kib": state.cost.memory_kib,
        }
        print_json({"keeper": state.keeper, "cost": cost, "has_recovery": state.has_recovery})
        return
    desk.say(f"key-{state.keeper}")
    if state.keeper != "demo":
        desk.say("key-has-recovery" if state.has_recovery else "key-no-recovery")


@key.command()
@click.pass_obj
def passphrase(desk: Desk) -> None:
    """Change the passphrase; asks for the present one, then for the new one twice."""
    kind = KeeperKind.PASSPHRASE
    _desk(desk).change(kind, desk.ask_passphrase, desk.ask_new_passphrase, change="passphrase")
    desk.say("key-passphrase-changed")


@key.command()
@click.argument("kind", type=KIND)
@click.pass_obj
def keeper(desk: Desk, kind: str) -> None:
    """Give the key to the system's keyring, or keep it under a passphrase."""
    chosen = KeeperKind(kind)
    _desk(desk).change(chosen, desk.ask_passphrase, desk.ask_new_passphrase, change="keeper")
    desk.say(f"key-{chosen}")


@key.command()
@click.pass_obj
def recovery(desk: Desk) -> None:
    """Print a recovery key, once; it replaces an earlier one. Keep it on paper, elsewhere."""
    had_one = key_state(desk.paths).has_recovery
    text = _desk(desk).print_recovery(desk.ask_passphrase)
    click.echo(text)
    desk.warn(desk.messages.format("recovery-replaced" if had_one else "recovery-printed"))


@key.command()
@click.option("--keeper", "kind", type=KIND, default=KeeperKind.PASSPHRASE.value)
@click.pass_obj
def recover(desk: Desk, kind: str) -> None:
    """Open this home with its recovery key, and choose a new passphrase or the keyring."""
    chosen = KeeperKind(kind)
    _desk(desk).recover(desk.ask_recovery_key(), chosen, desk.ask_new_passphrase)
    desk.say(f"key-{chosen}")


def _desk(desk: Desk) -> KeyDesk:
    return KeyDesk(desk.paths, desk.access)
