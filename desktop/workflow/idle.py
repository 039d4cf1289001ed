"""After how many minutes without a gesture the window locks: a setting, within the policy."""

from __future__ import annotations

from desktop.workflow.workplace import Workplace
from models.errors import RefusedError

SETTING = "idle_minutes"


def idle_minutes(workplace: Workplace) -> int:
    """Minutes before the window locks: the adviser's own, never more than the policy's."""
    most = workplace.access.policy.idle_minutes
    own = workplace.store.settings.get(SETTING)
    return min(most, int(own)) if own is not None and own.isdecimal() and int(own) else most


def set_idle_minutes(workplace: Workplace, minutes: int) -> None:
    """Choose them. Raises ``RefusedError`` ``idle_too_long`` with ``most``."""
    most = workplace.access.policy.idle_minutes
    if not 1 <= minutes <= most:
        raise RefusedError("idle_too_long", most=most)
    workplace.store.settings.set(SETTING, str(minutes))
    workplace.store.use.changed(SETTING, str(minutes))
