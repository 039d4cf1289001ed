"""Decides one case as a blind adviser does: through AT-SPI alone. Writes what it met as JSON lines.

Runs on the system's Python, which has the bindings (``gi``), beside the program; sees no code of
ours.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Node = Any
PATIENCE_S = 20.0
STATES = ("enabled", "showing", "focusable", "focused", "selected", "checked", "checkable")
RETURN, DOWN = 0xFF0D, 0xFF54  # X key symbols


class Walker:
    """One application, read and pressed; every page it meets is told."""

    def __init__(self, name: str) -> None:
        self._heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._on_announcement)
        self._listener.register("object:announcement")
        self._app = self._await(lambda: self._application(name), f"application {name}")

    def page(self, title: str) -> None:
        """Tell every node that is showing, and what was announced since the last page."""
        self._turn()
        nodes = [_told(node) for node in self._showing()]
        print(json.dumps({"title": title, "nodes": nodes, "heard": self._heard}), flush=True)
        self._heard = []

    def press(self, starts: str) -> None:
        """Press the button whose name begins so, once it can be pressed."""
        node = self._find("push button", starts, lambda found: "Press" in _actions(found))
        Atspi.Action.do_action(node, _actions(node).index("Press"))

    def enter(self, starts: str, *keys: int) -> None:
        """Put the focus on a list, and press keys of the keyboard."""
        node = self._find("list", starts)
        Atspi.Component.grab_focus(node)
        self._find("list", starts, lambda found: _has(found, "focused"))
        for key in keys:
            Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)
            self._turn()

    def wait(self, role: str, starts: str, state: str = "showing") -> None:
        """Until such a node is there, in this state."""
        self._find(role, starts, lambda found: _has(found, state))

    def items(self, starts: str) -> list[str]:
        """Names of the rows of a list, in order."""
        return [str(child.get_name()) for child in _children(self._find("list", starts))]

    def _find(self, role: str, starts: str, fits: Callable[[Node], bool] = bool) -> Node:
        """The first that is showing and fits, once there is one."""

        def found() -> Node:
            alike = (node for node in self._showing() if _is(node, role, starts))
            return next((node for node in alike if fits(node)), None)

        return self._await(found, f"{role} {starts!r}")

    def _application(self, name: str) -> Node:
        desktop = Atspi.get_desktop(0)
        return next((a for a in _children(desktop) if a.get_name() == name and _count(a)), None)

    def _showing(self) -> Iterator[Node]:
        yield from _walk(self._app)

    def _await(self, asked: Callable[[], Any], what: str) -> Any:
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            try:
                found = asked()
            except GLib.Error:  # it went away while it was read
                found = None
            if found:
                return found
            self._turn()
        self.page(f"missing: {what}")
        sys.exit(f"missing: {what}")

    def _turn(self) -> None:
        """Take events for a moment."""
        end = time.monotonic() + 0.1
        context = GLib.MainContext.default()
        while time.monotonic() < end:
            if not context.iteration(may_block=False):
                time.sleep(0.01)

    def _on_announcement(self, event: Any) -> None:
        self._heard.append(str(event.any_data))


def _walk(node: Node) -> Iterator[Node]:
    for child in _children(node):
        if _has(child, "showing"):
            yield child
            yield from _walk(child)


def _children(node: Node) -> list[Node]:
    found = [node.get_child_at_index(at) for at in range(_count(node))]
    return [child for child in found if child is not None]


def _count(node: Node) -> int:
    return int(node.get_child_count())


def _is(node: Node, role: str, starts: str) -> bool:
    return node.get_role_name() == role and str(node.get_name()).startswith(starts)


def _has(node: Node, state: str) -> bool:
    return bool(node.get_state_set().contains(getattr(Atspi.StateType, state.upper())))


def _told(node: Node) -> dict[str, Any]:
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": [state for state in STATES if _has(node, state)],
        "actions": _actions(node),
    }


def _actions(node: Node) -> list[str]:
    if "Action" not in node.get_interfaces():
        return []
    count = Atspi.Action.get_n_actions(node)
    return [str(Atspi.Action.get_action_name(node, at)) for at in range(count)]


def decide(walker: Walker, start: list[str]) -> None:
    """One person, the text said, the second suggestion, its bars, one answer."""
    walker.wait("list", "Personnes")
    # No window manager gives the window the focus here; a second start brings it forward.
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL)
    walker.page("day")
    walker.enter("Personnes", DOWN, RETURN)
    walker.wait("push button", "Dit, d'accord")
    walker.page("text to say")
    walker.press("Dit, d'accord")
    walker.wait("list", "Ce qui a compté")
    walker.page("suggestion")
    walker.enter("Suggestions", DOWN)
    walker.wait("list item", walker.items("Suggestions")[1], "selected")
    walker.wait("push button", "Garder", "enabled")
    walker.page("second suggestion")
    walker.press("Garder")
    walker.wait("push button", "Dans le projet")
    walker.page("reasons")
    walker.press("Dans le projet")
    walker.wait("push button", "Annuler cette réponse")
    walker.page("saved")


if __name__ == "__main__":
    decide(Walker(sys.argv[1]), sys.argv[2:])
