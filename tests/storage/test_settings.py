"""Small values of a home."""

from __future__ import annotations

from storage.store import Store


def test_a_setting_is_what_it_was_last_set_to(store: Store) -> None:
    assert store.settings.get("language") is None
    store.settings.set("language", "fr")
    store.settings.set("language", "en")
    store.settings.set("active", "")
    assert (store.settings.get("language"), store.settings.get("active")) == ("en", "")
