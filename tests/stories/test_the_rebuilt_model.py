"""The model owner rebuilds the shipped model from its seed and finds the same one."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

import resources
from models.bundle import Bundle, digest_of, open_bundle
from models.catalog import DEFAULT_DIGEST
from models.scorer import Scorer
from tests.arbitre import Arbitre


def test_the_same_seed_gives_the_shipped_scores_and_is_used_from_now_on(demo: Arbitre) -> None:
    demo("inform", "DE-0001", "agreed")
    before = demo.read("suggest", "DE-0001")
    report = demo.read("train", "--seed", "7")
    assert report["label_origin"] == "simulated"
    assert report["export_gap"] <= 1e-5
    after = demo.read("suggest", "DE-0001")
    assert after["model"] == report["model"]
    assert [s["offer"] for s in after["suggestions"]] == [s["offer"] for s in before["suggestions"]]

    shipped = open_bundle(resources.path("bundle"), DEFAULT_DIGEST)
    rebuilt = _installed(demo)
    rows = shipped.background
    np.testing.assert_allclose(Scorer(rebuilt).score(rows), Scorer(shipped).score(rows), atol=1e-6)


@pytest.mark.parametrize("name", ["manifest.json", "model.onnx", "background.npy"])
def test_an_edited_model_is_not_used(demo: Arbitre, name: str) -> None:
    _install_another(demo)
    demo("inform", "DE-0001", "agreed")
    assert demo("suggest", "DE-0001").code == 0
    (folder,) = (demo.home / "bundles").iterdir()
    edited = bytearray((folder / name).read_bytes())
    edited[len(edited) // 2] ^= 1
    (folder / name).write_bytes(edited)
    sentence = demo.refuses("suggest", "DE-0001")
    assert name in sentence
    assert "a été modifié" in sentence
    assert demo("doctor").code == 1
    assert demo("answers").code == 0


def _installed(demo: Arbitre) -> Bundle:
    (folder,) = (demo.home / "bundles").iterdir()
    return open_bundle(folder, digest_of(folder))


def _install_another(demo: Arbitre) -> None:
    """The shipped model under another version, active in this home."""
    from desktop.workflow.workplace import Workplace
    from storage.paths import HomePaths

    paths = HomePaths(demo.home)
    draft = Path(shutil.copytree(resources.path("bundle"), paths.bundles / "draft"))
    manifest = draft / "manifest.json"
    manifest.write_text(manifest.read_text("utf-8").replace('"0.1"', '"0.2"'), "utf-8")
    digest = digest_of(draft)
    draft.rename(paths.bundles / digest[:16])
    with Workplace.open(paths) as workplace:
        workplace.activate(digest)
